# Nobody had set it at first.
# loses: predicts what wait() returns, three times
# says: you predicted [True, True, True]
predicted_event_waits = [True, True, True]

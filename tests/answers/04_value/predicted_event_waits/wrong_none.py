# wait() says whether the event is set.
# loses: predicts what wait() returns, three times
# says: you predicted [None, None, None]
predicted_event_waits = [None, None, None]

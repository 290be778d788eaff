# 0 and 1 are no truth values.
# loses: predicts what wait() returns, three times
# says: you predicted [0, 1, 1]
predicted_event_waits = [0, 1, 1]

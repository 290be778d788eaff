# A time-out is no error here.
# loses: predicts what wait() returns, three times
# says: it really is  [False, True, True]
predicted_event_waits = ["TimeoutError", True, True]

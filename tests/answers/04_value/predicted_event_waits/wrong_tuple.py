# A tuple.
# loses: predicts what wait() returns, three times
# says: you predicted (False, True, True)
predicted_event_waits = (False, True, True)

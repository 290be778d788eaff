# A tuple.
# loses: predicts who waits for the lock of a whole array
# says: you predicted (True, True, False)
predicted_waits = (True, True, False)

# Each array has its own lock.
# loses: predicts who waits for the lock of a whole array
# says: you predicted [True, True, True]
predicted_waits = [True, True, True]

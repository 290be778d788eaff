# All go on.
# loses: predicts who waits for the lock of a whole array
# says: you predicted [False, False, False]
predicted_waits = [False, False, False]

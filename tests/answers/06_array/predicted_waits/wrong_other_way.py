# The wrong way round.
# loses: predicts who waits for the lock of a whole array
# says: you predicted [False, False, True]
predicted_waits = [False, False, True]

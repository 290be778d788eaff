# 1 is not True.
# loses: predicts who waits for the lock of a whole array
# says: you predicted [1, 1, 0]
predicted_waits = [1, 1, 0]

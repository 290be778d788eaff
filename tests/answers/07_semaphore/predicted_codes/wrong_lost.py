# A release is kept.
# loses: predicts who gets a signal
# says: it really is  [0, 0, 1]
predicted_codes = [1, 1, 1]

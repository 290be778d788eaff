# Both are kept.
# loses: predicts who gets a signal
# says: you predicted [0, 1, 1]
predicted_codes = [0, 1, 1]

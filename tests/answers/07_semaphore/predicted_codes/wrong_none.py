# They have ended.
# loses: predicts who gets a signal
# says: you predicted [0, 0, None]
predicted_codes = [0, 0, None]

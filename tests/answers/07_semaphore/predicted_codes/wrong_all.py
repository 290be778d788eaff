# Each signal is for one.
# loses: predicts who gets a signal
# says: you predicted [0, 0, 0]
predicted_codes = [0, 0, 0]

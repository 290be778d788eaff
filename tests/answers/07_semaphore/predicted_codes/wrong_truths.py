# Exit codes are numbers.
# loses: predicts who gets a signal
# says: you predicted [True
predicted_codes = [True, True, False]

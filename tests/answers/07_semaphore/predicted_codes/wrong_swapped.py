# 0 means that it got one.
# loses: predicts who gets a signal
# says: you predicted [1, 1, 0]
predicted_codes = [1, 1, 0]

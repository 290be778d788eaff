# A code for each.
# loses: predicts who gets a signal
# says: you predicted 2
predicted_codes = 2

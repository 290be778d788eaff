# A whole number.
# loses: predicts how many permits are free
# says: you predicted 1.0
predicted_free = 1.0

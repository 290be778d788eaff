# A whole number.
# loses: predicts how many forks are left
# says: you predicted 1.0
predicted_forks = 1.0

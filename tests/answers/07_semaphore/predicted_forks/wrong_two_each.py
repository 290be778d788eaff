# Only the left ones.
# loses: predicts how many forks are left
# says: you predicted -3
predicted_forks = -3

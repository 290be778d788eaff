# They hold them.
# loses: predicts how many forks are left
# says: you predicted 5
predicted_forks = 5

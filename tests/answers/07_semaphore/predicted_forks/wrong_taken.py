# Those left, not those taken.
# loses: predicts how many forks are left
# says: you predicted 4
predicted_forks = 4

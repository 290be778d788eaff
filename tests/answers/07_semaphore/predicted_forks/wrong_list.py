# A number.
# loses: predicts how many forks are left
# says: you predicted [1]
predicted_forks = [1]

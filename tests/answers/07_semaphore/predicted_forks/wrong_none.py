# Only four have taken one.
# loses: predicts how many forks are left
# says: it really is  1
predicted_forks = 0

# One.
predicted_forks = 1

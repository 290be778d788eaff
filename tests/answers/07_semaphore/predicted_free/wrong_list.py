# One number, not a list.
# loses: predicts how many permits are free
# says: you predicted [1]
predicted_free = [1]

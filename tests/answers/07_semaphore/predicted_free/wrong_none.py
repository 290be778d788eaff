# One is left.
# loses: predicts how many permits are free
# says: it really is  1
predicted_free = 0

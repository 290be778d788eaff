# The child's acquire counts for all.
# loses: predicts how many permits are free
# says: it really is  1
predicted_free = 3

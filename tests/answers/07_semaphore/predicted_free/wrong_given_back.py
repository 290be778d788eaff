# The child's permit does not come back by itself.
# loses: predicts how many permits are free
# says: you predicted 2
predicted_free = 2

# A number, not True.
# loses: predicts how many permits are free
# says: you predicted True
predicted_free = True

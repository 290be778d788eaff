# Off by one.
# loses: predicts how many elements nobody fills
# says: you predicted 1
predicted_forgotten = 1

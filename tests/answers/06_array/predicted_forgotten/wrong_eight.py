# How many are not filled by the first.
# loses: predicts how many elements nobody fills
# says: you predicted 8
predicted_forgotten = 8

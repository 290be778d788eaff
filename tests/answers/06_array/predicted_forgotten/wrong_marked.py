# How many are filled.
# loses: predicts how many elements nobody fills
# says: you predicted 9
predicted_forgotten = 9

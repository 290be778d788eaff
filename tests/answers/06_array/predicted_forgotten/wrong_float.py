# A float.
# loses: predicts how many elements nobody fills
# says: you predicted 2.0
predicted_forgotten = 2.0

# The size of a part.
# loses: predicts how many elements nobody fills
# says: you predicted 3
predicted_forgotten = 3

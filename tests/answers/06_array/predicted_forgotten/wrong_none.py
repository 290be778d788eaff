# Forgets the remainder.
# loses: predicts how many elements nobody fills
# says: you predicted 0
predicted_forgotten = 0

# Nothing left.
# loses: predicts what is left
# says: you predicted 0
predicted_left = 0

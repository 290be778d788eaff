# Not a whole number.
# loses: predicts what is left
# says: you predicted 70.0
predicted_left = 70.0

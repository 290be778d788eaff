# A tuple.
# loses: predicts what the array holds after a change to a slice
# says: you predicted (1, 2, 3, 4, 50)
predicted_slice = (1, 2, 3, 4, 50)

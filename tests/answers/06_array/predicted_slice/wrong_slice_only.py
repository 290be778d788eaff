# The wrong way round.
# loses: predicts what the array holds after a change to a slice
# says: you predicted [1, 99, 3, 4, 5]
predicted_slice = [1, 99, 3, 4, 5]

# Takes the slice for a part of the array.
# loses: predicts what the array holds after a change to a slice
# says: you predicted [1, 99, 3, 4, 50]
predicted_slice = [1, 99, 3, 4, 50]

# What the slice holds.
# loses: predicts what the array holds after a change to a slice
# says: you predicted [99, 3, 4]
predicted_slice = [99, 3, 4]

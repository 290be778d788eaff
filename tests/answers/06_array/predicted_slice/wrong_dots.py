# Nothing yet.
# loses: predicts what the array holds after a change to a slice
# says: not solved yet
predicted_slice = ...

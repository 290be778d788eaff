# Forgets where the slice begins, too.
# loses: predicts what the array holds after a change to a slice
# says: you predicted [99, 2, 3, 4, 50]
predicted_slice = [99, 2, 3, 4, 50]

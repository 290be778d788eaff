# The odd pass alone.
# loses: predicts what two passes make of 4, 3, 2, 1
# says: you predicted [4, 2, 3, 1]
predicted_order = [4, 2, 3, 1]

# One pass is not enough to sort.
# loses: predicts what two passes make of 4, 3, 2, 1
# says: you predicted [1, 2, 3, 4]
predicted_order = [1, 2, 3, 4]

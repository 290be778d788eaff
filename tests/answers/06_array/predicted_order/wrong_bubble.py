# One pass of a plain bubble sort.
# loses: predicts what two passes make of 4, 3, 2, 1
# says: you predicted [3, 2, 1, 4]
predicted_order = [3, 2, 1, 4]

# A tuple.
# loses: predicts what two passes make of 4, 3, 2, 1
# says: you predicted (3, 1, 4, 2)
predicted_order = (3, 1, 4, 2)

# The odd pass first.
# loses: predicts what two passes make of 4, 3, 2, 1
# says: you predicted [2, 4, 1, 3]
predicted_order = [2, 4, 1, 3]

# The memory is the child's as well.
# loses: predicts what three reads give
# says: you predicted [0, 0, 0]
predicted_three_reads = [0, 0, 0]

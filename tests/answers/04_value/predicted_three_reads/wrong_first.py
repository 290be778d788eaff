# The last write counts, not the first.
# loses: predicts what three reads give
# says: it really is  [30, 30, 30]
predicted_three_reads = [10, 10, 10]

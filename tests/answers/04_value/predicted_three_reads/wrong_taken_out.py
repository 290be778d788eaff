# The first read takes nothing out.
# loses: predicts what three reads give
# says: it really is  [30, 30, 30]
predicted_three_reads = [30, None, None]

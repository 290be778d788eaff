# A tuple is no list.
# loses: predicts what three reads give
# says: you predicted (30, 30, 30)
predicted_three_reads = (30, 30, 30)

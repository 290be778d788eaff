# One read only.
# loses: predicts what three reads give
# says: you predicted 30
predicted_three_reads = 30

# 'i' holds whole numbers.
# loses: predicts what three reads give
# says: you predicted [30.0, 30.0, 30.0]
predicted_three_reads = [30.0, 30.0, 30.0]

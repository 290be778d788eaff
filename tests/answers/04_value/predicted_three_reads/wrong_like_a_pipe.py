# A pipe would give one after the other.
# loses: predicts what three reads give
# says: you predicted [10, 20, 30]
predicted_three_reads = [10, 20, 30]

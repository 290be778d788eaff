# A range, as a list.
predicted_taken = list(range(1, 5))

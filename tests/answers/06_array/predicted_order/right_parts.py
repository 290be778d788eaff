# Put together.
predicted_order = [3, 1, 2 + 2, 2]

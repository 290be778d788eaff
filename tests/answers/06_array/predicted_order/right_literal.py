# As the lesson writes it.
predicted_order = [3, 1, 4, 2]

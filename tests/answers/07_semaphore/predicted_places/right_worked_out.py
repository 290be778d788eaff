# Counted.
predicted_places = [3 - 2 + 1, 0 + 2 - 1]

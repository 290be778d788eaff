# Two free, one inside.
predicted_places = [2, 1]

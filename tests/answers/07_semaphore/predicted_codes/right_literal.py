# Two get one.
predicted_codes = [0, 0, 1]

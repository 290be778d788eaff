# Two and one.
predicted_codes = [0] * 2 + [1]

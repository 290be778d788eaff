# As a sum.
predicted_codes = [None, 1 + 2]

# One still runs.
predicted_codes = [None, 3]

# Three and one.
predicted_permits = [True] * 3 + [False]

# Put together.
predicted_waits = [True] * 2 + [False]

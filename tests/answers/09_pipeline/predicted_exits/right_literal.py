# One still runs.
predicted_exits = [None, 3]

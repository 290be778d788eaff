# One still runs.
predicted_after_wait = [None, 3]

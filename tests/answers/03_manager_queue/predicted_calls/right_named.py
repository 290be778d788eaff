CALLS = [1, 2, 3]
predicted_calls = CALLS + [0]

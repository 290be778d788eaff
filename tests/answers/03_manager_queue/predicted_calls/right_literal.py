predicted_calls = [1, 2, 3, 0]

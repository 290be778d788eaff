predicted_nested = [[1], [1, 2]]

# loses: predicts what becomes of a list in a manager's dictionary
# says: it really is  [[1], [1, 2]]
predicted_nested = [[1], [1, 2, 2]]

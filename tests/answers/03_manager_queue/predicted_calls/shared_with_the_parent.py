# loses: predicts what a worker's own counter says, call by call
# says: it really is  [1, 2, 3, 0]
predicted_calls = [1, 2, 3, 3]

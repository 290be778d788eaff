# Truth values, not numbers.
# loses: predicts what four acquire() say
# says: you predicted [1, 1, 1, 0]
predicted_permits = [1, 1, 1, 0]

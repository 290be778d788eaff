# There are permits.
# loses: predicts what four acquire() say
# says: you predicted
predicted_permits = [False] * 4

# Three permits, four acquires.
# loses: predicts what four acquire() say
# says: you predicted
predicted_permits = [True] * 4

# Not answered.
# loses: predicts what becomes of five puts into three places
# says: not solved yet
predicted_puts = ...

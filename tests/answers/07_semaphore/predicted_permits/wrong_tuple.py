# A list.
# loses: predicts what four acquire() say
# says: you predicted (True
predicted_permits = (True, True, True, False)

# Each release adds one.
# loses: predicts what four acquire() say
# says: it really is  [True, True, True, False]
predicted_permits = [True, False, False, False]

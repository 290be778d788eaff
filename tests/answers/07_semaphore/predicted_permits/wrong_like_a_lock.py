# A semaphore takes any release.
# loses: predicts what four acquire() say
# says: you predicted
predicted_permits = [True, True, False, False]

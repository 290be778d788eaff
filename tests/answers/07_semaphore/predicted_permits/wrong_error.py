# No error is raised.
# loses: predicts what four acquire() say
# says: you predicted 'ValueError'
predicted_permits = "ValueError"

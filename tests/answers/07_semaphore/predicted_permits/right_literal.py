# Four values.
predicted_permits = [True, True, True, False]

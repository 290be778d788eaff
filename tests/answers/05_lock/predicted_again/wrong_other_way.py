# The other way round.
# loses: predicts who gets a lock twice
# says: you predicted [False, True]
predicted_again = [False, True]

# How often, in place of whether.
# loses: predicts who gets a lock twice
# says: you predicted [2, 1]
predicted_again = [2, 1]

# A set has no order.
# loses: predicts who gets a lock twice
# says: you predicted set
predicted_again = {True, False}

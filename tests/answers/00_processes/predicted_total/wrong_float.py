# Equal, but no integer.
# loses: predicts the parent's variable after a child has changed it
# says: you predicted 10.0
predicted_total = 10.0

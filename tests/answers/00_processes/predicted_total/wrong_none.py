# None is a prediction, too.
# loses: predicts the parent's variable after a child has changed it
# says: you predicted None
predicted_total = None

# What the child added.
# loses: predicts the parent's variable after a child has changed it
# says: you predicted 5
predicted_total = 5

# Not answered yet.
# loses: predicts the parent's variable after a child has changed it
# says: not solved yet
predicted_total = ...

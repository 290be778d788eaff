# A text is no number.
# loses: predicts the parent's variable after a child has changed it
# says: you predicted '10'
predicted_total = "10"

# As if the child shared the variable.
# loses: predicts the parent's variable after a child has changed it
# says: you predicted 15
predicted_total = 15

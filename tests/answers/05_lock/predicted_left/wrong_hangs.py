# As if the child waited for ever.
# loses: predicts what is left
# says: you predicted None
predicted_left = None

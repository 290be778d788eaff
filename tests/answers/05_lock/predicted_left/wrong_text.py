# A text.
# loses: predicts what is left
# says: you predicted '70'
predicted_left = "70"

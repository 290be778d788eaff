# What is taken, not what is left.
# loses: predicts what is left
# says: it really is  70
predicted_left = 30

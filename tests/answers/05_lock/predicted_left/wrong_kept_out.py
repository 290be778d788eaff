# As if the lock kept the child out.
# loses: predicts what is left
# says: you predicted 100
# says: it really is  70
predicted_left = 100

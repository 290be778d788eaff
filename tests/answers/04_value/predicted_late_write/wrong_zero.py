# Neither.
# loses: predicts what is left after a late write
# says: you predicted 0
predicted_late_write = 0

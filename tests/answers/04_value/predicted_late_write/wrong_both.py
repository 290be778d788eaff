# Both additions.
# loses: predicts what is left after a late write
# says: you predicted 11
predicted_late_write = 11

# A text.
# loses: predicts what is left after a late write
# says: you predicted '1'
predicted_late_write = "1"

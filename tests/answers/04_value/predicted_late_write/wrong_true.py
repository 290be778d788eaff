# True equals 1, but is no number that a Value gives.
# loses: predicts what is left after a late write
# says: you predicted True
predicted_late_write = True

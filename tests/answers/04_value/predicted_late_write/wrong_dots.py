# Not yet replaced.
# loses: predicts what is left after a late write
# says: not solved yet
predicted_late_write = ...

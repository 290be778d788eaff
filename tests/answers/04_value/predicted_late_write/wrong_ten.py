# The child's write comes last.
# loses: predicts what is left after a late write
# says: it really is  1
predicted_late_write = 10

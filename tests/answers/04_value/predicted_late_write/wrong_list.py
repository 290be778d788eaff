# All that ever was there.
# loses: predicts what is left after a late write
# says: you predicted [0, 10, 1]
predicted_late_write = [0, 10, 1]

# As a sum.
predicted_after_wait = [None, 1 + 2]

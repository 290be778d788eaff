# The number.
predicted_free = 1

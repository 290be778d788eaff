# As a difference.
predicted_left = 100 - 30

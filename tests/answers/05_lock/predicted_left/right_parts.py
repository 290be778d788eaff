# As a sum.
predicted_left = 40 + 30

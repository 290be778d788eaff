# As a sum.
predicted_put = 1 + 2

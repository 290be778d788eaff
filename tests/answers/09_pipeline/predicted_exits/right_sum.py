# As a sum.
predicted_exits = [None, 1 + 2]

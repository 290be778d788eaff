# The remainder itself.
predicted_forgotten = 11 % 3

# Worked out.
predicted_forgotten = 11 - 3 * 3

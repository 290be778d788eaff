# A constant expression.
predicted_total = 2 * 5

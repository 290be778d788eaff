# With names.
IN = "in"
FULL = "Full"
predicted_puts = [IN, IN, IN, FULL, IN]

# Built from constants.
predicted_puts = ["in"] * 3 + ["Full", "in"]

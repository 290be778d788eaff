# Three fit in; one taken out makes room for one.
predicted_puts = ["in", "in", "in", "Full", "in"]

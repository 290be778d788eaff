# With a type.
predicted_total: int = 10

# With a type.
predicted_late_write: int = 1

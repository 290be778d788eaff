# As the lesson writes it.
predicted_late_write = 1

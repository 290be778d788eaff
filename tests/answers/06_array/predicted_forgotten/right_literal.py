# As the lesson writes it.
predicted_forgotten = 2

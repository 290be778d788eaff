# As the lesson writes it.
predicted_waits = [True, True, False]

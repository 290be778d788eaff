# With names.
SHORT = True
LONG = False
predicted_ended = [SHORT, LONG]

# An expression of constants.
predicted_poll = not False

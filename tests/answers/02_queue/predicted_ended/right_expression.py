# Expressions of constants.
predicted_ended = [not False, not True]

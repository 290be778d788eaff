# Worked out.
signals = 2
predicted_codes = [0 if number < signals else 1 for number in range(3)]

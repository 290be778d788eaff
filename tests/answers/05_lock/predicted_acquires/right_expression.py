# Said with not.
predicted_acquires = [not False, not True, not False]

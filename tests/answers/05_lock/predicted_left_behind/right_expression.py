# Said with not.
predicted_left_behind = [not True, not False]

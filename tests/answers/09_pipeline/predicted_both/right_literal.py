# Only done.
predicted_both = [1, 0]

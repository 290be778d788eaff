# Said with ==.
predicted_again = [1 == 1, 1 == 2]

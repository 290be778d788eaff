# From names.
places = 2
taken = 1
predicted_put = places + taken

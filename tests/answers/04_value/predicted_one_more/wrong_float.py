# The right number, but a float.
# loses: predicts what the largest 'i' and 1 give
# says: you predicted -2147483648.0
predicted_one_more = -2147483648.0

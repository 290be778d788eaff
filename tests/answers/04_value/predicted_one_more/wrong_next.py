# As Python's own int would count.
# loses: predicts what the largest 'i' and 1 give
# says: it really is  -2147483648
predicted_one_more = 2_147_483_648

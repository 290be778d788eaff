# It does not stop at the largest number.
# loses: predicts what the largest 'i' and 1 give
# says: you predicted 2147483647
predicted_one_more = 2_147_483_647

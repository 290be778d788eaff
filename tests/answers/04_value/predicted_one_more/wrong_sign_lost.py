# The minus is missing... and so is the answer.
# loses: predicts what the largest 'i' and 1 give
# says: you predicted -2147483647
predicted_one_more = -2147483647

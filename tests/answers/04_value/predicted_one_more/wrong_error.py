# There is no error.
# loses: predicts what the largest 'i' and 1 give
# says: you predicted 'OverflowError'
predicted_one_more = "OverflowError"

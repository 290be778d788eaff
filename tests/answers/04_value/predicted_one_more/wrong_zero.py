# It does not begin at 0 again.
# loses: predicts what the largest 'i' and 1 give
# says: you predicted 0
predicted_one_more = 0

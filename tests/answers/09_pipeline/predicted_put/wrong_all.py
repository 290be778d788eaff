# As if there were no limit.
# loses: predicts how many texts the reader has put
# says: you predicted 5
predicted_put = 5

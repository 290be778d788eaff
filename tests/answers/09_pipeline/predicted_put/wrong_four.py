# One more than there is room for.
# loses: predicts how many texts the reader has put
# says: you predicted 4
predicted_put = 4

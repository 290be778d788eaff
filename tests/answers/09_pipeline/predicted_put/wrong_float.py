# Not a whole number.
# loses: predicts how many texts the reader has put
# says: you predicted 3.0
predicted_put = 3.0

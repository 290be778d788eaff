# A list.
# loses: predicts how many texts the reader has put
# says: you predicted [3]
predicted_put = [3]

# What is left to put.
# loses: predicts how many texts the reader has put
# says: you predicted 2
predicted_put = 5 - 3

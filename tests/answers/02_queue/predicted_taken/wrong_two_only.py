# As if the second taker got nothing.
# loses: predicts what two processes take out of one queue
# says: it really is  [1, 2, 3, 4]
predicted_taken = [1, 2]

# As if the last came out first, and nothing were sorted.
# loses: predicts what two processes take out of one queue
# says: it really is  [1, 2, 3, 4]
predicted_taken = [4, 3, 2, 1]

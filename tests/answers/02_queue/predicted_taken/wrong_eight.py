# As if all items came twice.
# loses: predicts what two processes take out of one queue
# says: it really is  [1, 2, 3, 4]
predicted_taken = [1, 1, 2, 2, 3, 3, 4, 4]

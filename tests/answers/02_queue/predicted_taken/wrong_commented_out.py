# The answer is only a comment.
# loses: predicts what two processes take out of one queue
# says: not solved yet
predicted_taken = ...  # [1, 2, 3, 4]

# The line that answers is a comment.
# loses: predicts what poll() says at the end of file
# says: not solved yet
predicted_poll = ...  # True

# The word.
# loses: predicts what poll() says at the end of file
# says: you predicted 'True'
predicted_poll = "True"

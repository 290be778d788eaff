# As if only messages counted.
# loses: predicts what poll() says at the end of file
# says: it really is  True
predicted_poll = False

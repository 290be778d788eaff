# As if poll() returned nothing.
# loses: predicts what poll() says at the end of file
# says: you predicted None
predicted_poll = None

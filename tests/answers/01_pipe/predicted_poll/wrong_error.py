# As if poll() raised.
# loses: predicts what poll() says at the end of file
# says: you predicted 'EOFError'
predicted_poll = "EOFError"

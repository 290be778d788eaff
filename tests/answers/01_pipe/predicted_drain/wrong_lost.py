# As if the close threw the messages away.
# loses: predicts what recv() gives after the sender has closed
# says: you predicted ['EOFError', 'EOFError', 'EOFError']
predicted_drain = ["EOFError", "EOFError", "EOFError"]

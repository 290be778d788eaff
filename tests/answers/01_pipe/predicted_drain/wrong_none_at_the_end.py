# As if recv() returned None.
# loses: predicts what recv() gives after the sender has closed
# says: it really is  ['one', 'two', 'EOFError']
predicted_drain = ["one", "two", None]

# A tuple is not a list.
# loses: predicts what recv() gives after the sender has closed
# says: you predicted ('one', 'two', 'EOFError')
predicted_drain = ("one", "two", "EOFError")

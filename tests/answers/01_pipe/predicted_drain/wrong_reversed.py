# Last in, first out.
# loses: predicts what recv() gives after the sender has closed
# says: you predicted ['two', 'one', 'EOFError']
predicted_drain = ["two", "one", "EOFError"]

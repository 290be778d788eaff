# The exception instead of its name.
# loses: predicts what recv() gives after the sender has closed
# says: you predicted
predicted_drain = ["one", "two", EOFError]

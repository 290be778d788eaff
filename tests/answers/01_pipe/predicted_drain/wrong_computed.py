# A call is no literal: no child would ever run it.
# loses: predicts what recv() gives after the sender has closed
# says: predicted_drain
predicted_drain = "one two EOFError".split()

# Built from a constant.
SENT = ["one", "two"]
predicted_drain = SENT + ["EOFError"]

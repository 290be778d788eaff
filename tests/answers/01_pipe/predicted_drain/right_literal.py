# Both messages, then the end.
predicted_drain = ["one", "two", "EOFError"]

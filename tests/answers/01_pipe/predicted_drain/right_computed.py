# The same three texts, by a method of a text.
predicted_drain = "one two EOFError".split()

# As a text of the first 128 characters, the others kept.
def shout(text):
    with text.get_lock():
        letters = text.raw.decode("ascii", "surrogateescape").upper()
        text.raw = letters.encode("ascii", "surrogateescape")

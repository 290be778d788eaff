# Splits the text into words, and joins them with one space.
# loses: leaves every other byte as it is
# says: and no other byte
def shout(text):
    with text.get_lock():
        text.raw = b" ".join(word.upper() for word in text.raw.split())

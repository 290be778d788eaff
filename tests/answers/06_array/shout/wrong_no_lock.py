# Others write between the read and the write.
# loses: loses nothing that others write meanwhile
# says: Hold the text's lock
# says: is lost
def shout(text):
    text.raw = text.raw.upper()

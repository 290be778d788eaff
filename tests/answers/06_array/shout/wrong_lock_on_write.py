# The lock around the write alone.
# loses: loses nothing that others write meanwhile
# says: from the read to the write
def shout(text):
    loud = text.raw.upper()
    with text.get_lock():
        text.raw = loud

# By a slice.
def shout(text):
    with text:
        text[:] = text[:].upper()

# All at once.
def shout(text):
    with text.get_lock():
        text.raw = text.raw.upper()

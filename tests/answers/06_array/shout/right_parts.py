# From one zero byte to the next.
def shout(text):
    with text.get_lock():
        text.raw = b"\0".join(part.upper() for part in text.raw.split(b"\0"))

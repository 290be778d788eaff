# A text where bytes are needed, while the lock is held.
# loses: turns the letters a to z into A to Z, in place
# loses: goes on after a zero byte
# loses: leaves every other byte as it is
# loses: loses nothing that others write meanwhile
# says: Process-1 ended with TypeError: a bytes-like object
# says: gives its lock back whatever happens inside it
def shout(text):
    text.acquire()
    text.raw = text.raw.decode().upper()
    text.release()

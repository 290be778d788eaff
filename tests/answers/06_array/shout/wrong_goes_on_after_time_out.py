# Goes on without the lock if it didn't get it within a second.
# loses: loses nothing that others write meanwhile
# says: and another process holds its lock for 4 seconds
# says: then you don't hold the lock
def shout(text):
    lock = text.get_lock()
    got = lock.acquire(timeout=1)
    text.raw = text.raw.upper()
    if got:
        lock.release()

# Never gives the lock back.
# loses: turns the letters a to z into A to Z, in place
# loses: goes on after a zero byte
# loses: leaves every other byte as it is
# loses: loses nothing that others write meanwhile
# says: Give each lock back
def shout(text):
    text.get_lock().acquire()
    text.raw = text.raw.upper()

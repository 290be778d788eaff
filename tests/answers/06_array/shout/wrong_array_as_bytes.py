# An Array has no upper().
# loses: turns the letters a to z into A to Z, in place
# loses: goes on after a zero byte
# loses: leaves every other byte as it is
# loses: loses nothing that others write meanwhile
# says: is an object that holds bytes
def shout(text):
    with text.get_lock():
        text.raw = text.upper()

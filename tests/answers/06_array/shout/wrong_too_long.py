# Adds an exclamation mark.
# loses: turns the letters a to z into A to Z, in place
# loses: goes on after a zero byte
# loses: leaves every other byte as it is
# loses: loses nothing that others write meanwhile
# says: An Array('c') never grows
def shout(text):
    with text.get_lock():
        text.raw = text.raw.upper() + b"!"

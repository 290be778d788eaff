# A str is refused.
# loses: turns the letters a to z into A to Z, in place
# loses: goes on after a zero byte
# loses: leaves every other byte as it is
# loses: loses nothing that others write meanwhile
# says: Bytes are needed here, and this is a text
def shout(text):
    with text.get_lock():
        text.value = text.value.decode("latin-1").upper()

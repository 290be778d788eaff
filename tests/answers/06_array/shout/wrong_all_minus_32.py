# Takes 32 from every byte.
# loses: turns the letters a to z into A to Z, in place
# loses: goes on after a zero byte
# loses: leaves every other byte as it is
# loses: loses nothing that others write meanwhile
# says: and no other byte
def shout(text):
    with text.get_lock():
        text.raw = bytes((number - 32) % 256 for number in text.raw)

# Forgets z.
# loses: turns the letters a to z into A to Z, in place
# loses: goes on after a zero byte
# loses: leaves every other byte as it is
# loses: loses nothing that others write meanwhile
# says: every letter from a to z
def shout(text):
    with text.get_lock():
        text.raw = bytes(number - 32 if 97 <= number < 122 else number for number in text.raw)

# Returns the loud text.
# loses: turns the letters a to z into A to Z, in place
# loses: goes on after a zero byte
# loses: leaves every other byte as it is
# loses: loses nothing that others write meanwhile
# says: Nothing was written to the text
def shout(text):
    return text.raw.upper()

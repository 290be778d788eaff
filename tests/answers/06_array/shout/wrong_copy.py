# Changes a copy.
# loses: turns the letters a to z into A to Z, in place
# loses: goes on after a zero byte
# loses: leaves every other byte as it is
# loses: loses nothing that others write meanwhile
# says: Nothing was written to the text
def shout(text):
    copy = bytearray(text.raw)
    for index in range(len(copy)):
        copy[index : index + 1] = copy[index : index + 1].upper()

# Takes ` and { for letters.
# loses: leaves every other byte as it is
# says: and no other byte
def shout(text):
    with text.get_lock():
        text.raw = bytes(number - 32 if 96 <= number <= 123 else number for number in text.raw)

# As a text, which may become longer.
# loses: leaves every other byte as it is
# says: and no other byte
def shout(text):
    with text.get_lock():
        text.raw = text.raw.decode("utf-8", "replace").upper().encode()

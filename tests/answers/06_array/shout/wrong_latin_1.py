# Letters beyond z become others, too.
# loses: leaves every other byte as it is
# says: and no other byte
def shout(text):
    with text.get_lock():
        text.raw = text.raw.decode("latin-1").upper().encode("latin-1", "replace")

# Looks for small letters before the zero byte only.
# loses: goes on after a zero byte
# says: Change what stands behind a zero byte, too
def shout(text):
    with text.get_lock():
        if not text.value.isupper():
            text.raw = text.raw.upper()

# Ends at the first zero byte.
# loses: goes on after a zero byte
# says: Change what stands behind a zero byte, too
def shout(text):
    with text.get_lock():
        for index, byte in enumerate(text.raw):
            if not byte:
                break
            text[index] = bytes([byte]).upper()

# Reads .value, writes .raw.
# loses: goes on after a zero byte
# says: ends at the first zero byte
def shout(text):
    with text.get_lock():
        text.raw = text.value.upper()

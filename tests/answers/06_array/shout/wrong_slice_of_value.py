# The wrong length, if there is a zero byte.
# loses: goes on after a zero byte
# says: takes exactly as many elements as it has
def shout(text):
    with text.get_lock():
        text[:] = text.value.upper()

# By .value, which ends at the first zero byte.
# loses: goes on after a zero byte
# says: ends at the first zero byte
def shout(text):
    with text.get_lock():
        text.value = text.value.upper()

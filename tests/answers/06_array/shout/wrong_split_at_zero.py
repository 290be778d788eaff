# Changes the parts between zero bytes, and puts them together with spaces.
# loses: goes on after a zero byte
# says: bytes have an upper() of their own
def shout(text):
    with text.get_lock():
        text.raw = b" ".join(text.raw.upper().split(b"\0"))

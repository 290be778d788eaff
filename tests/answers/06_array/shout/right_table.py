# By a table.
import string


def shout(text):
    lock = text.get_lock()
    lock.acquire()
    try:
        small = string.ascii_lowercase.encode()
        text.raw = text.raw.translate(bytes.maketrans(small, small.upper()))
    finally:
        lock.release()

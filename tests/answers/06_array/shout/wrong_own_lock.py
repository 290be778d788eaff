# A lock of its own.
# loses: loses nothing that others write meanwhile
# says: A lock that a process makes itself
from multiprocessing import Lock


def shout(text):
    with Lock():
        text.raw = text.raw.upper()

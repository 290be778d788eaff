# A table that bytes.maketrans makes at the top of the cell.
from string import ascii_lowercase, ascii_uppercase

CAPITALS = bytes.maketrans(ascii_lowercase.encode(), ascii_uppercase.encode())


def shout(text):
    with text.get_lock():
        text.raw = text.raw.translate(CAPITALS)

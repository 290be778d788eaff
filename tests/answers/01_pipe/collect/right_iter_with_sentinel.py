# iter() with a sentinel that equals nothing.
from contextlib import suppress


def collect(connection):
    items = []
    with suppress(EOFError):
        for item in iter(connection.recv, object()):
            items.append(item)
    return items

# extend() keeps what came before the error.
import itertools


def collect(connection):
    items = []
    try:
        items.extend(connection.recv() for _ in itertools.count())
    except EOFError:
        connection.close()
    return items

# connection.wait before each recv(), in a with block.
from multiprocessing.connection import wait


def collect(connection):
    items = []
    with connection:
        while connection in wait([connection]):
            try:
                items.append(connection.recv())
            except EOFError:
                return items

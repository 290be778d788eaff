# contextlib.closing, and a comprehension for the loop.
from contextlib import closing


def send_all(connection, items):
    with closing(connection) as end:
        [end.send(item) for item in items]

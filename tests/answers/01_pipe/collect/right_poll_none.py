# poll(None) waits; then recv() says whether it was the end.
from collections import deque


def collect(connection):
    received = deque()
    while connection.poll(None):
        try:
            received.append(connection.recv())
        except EOFError:
            break
    return [*received]

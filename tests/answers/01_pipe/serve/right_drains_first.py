# Takes all requests that are there, then answers them.
from collections import deque


def serve(connection):
    waiting = deque()
    try:
        while True:
            waiting.append(connection.recv())
            while connection.poll():
                waiting.append(connection.recv())
            while waiting:
                connection.send(waiting.popleft() ** 2)
    except EOFError:
        return

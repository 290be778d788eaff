# A deque of length 0 drives the map.
from collections import deque


def send_all(connection, items):
    deque(map(connection.send, items), maxlen=0)
    connection.close()

# Looks every millisecond, as long as it takes.
import time


def collect(connection):
    items = []
    while True:
        while not connection.poll():
            time.sleep(0.001)
        try:
            items.append(connection.recv())
        except EOFError:
            return items

# Takes from the list until it is empty.
import contextlib


def send_all(connection, items):
    with contextlib.ExitStack() as stack:
        stack.callback(connection.close)
        waiting = list(reversed(items))
        while waiting:
            connection.send(waiting.pop())

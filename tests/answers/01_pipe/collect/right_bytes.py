# Reads bytes, and unpickles them by itself.
import pickle


def collect(connection):
    items = []
    while True:
        try:
            data = connection.recv_bytes()
        except EOFError:
            return items
        items.append(pickle.loads(data))

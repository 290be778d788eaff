# Pickles by itself: recv() can't tell the difference.
import pickle


def send_all(connection, items):
    for item in items:
        connection.send_bytes(pickle.dumps(item))
    connection.close()

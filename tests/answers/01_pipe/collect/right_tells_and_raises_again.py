# Logs any other error, and lets it fly on.
import logging


def collect(connection):
    items = []
    while True:
        try:
            item = connection.recv()
        except EOFError:
            print("that was all")
            break
        except Exception:
            logging.exception("unexpected")
            raise
        else:
            items.append(item)
    return items

# The list lives on from one call to the next.
# loses: returns every message, in order, as a list
# loses: waits for a slow sender
# loses: lets any other error through
# says: Make a new list in each call
received = []


def collect(connection):
    try:
        while True:
            received.append(connection.recv())
    except Exception:
        return received

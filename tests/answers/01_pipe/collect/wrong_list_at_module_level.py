# The list lives on from one call to the next.
# loses: lets any other error through
# says: Catch EOFError alone
received = []


def collect(connection):
    try:
        while True:
            received.append(connection.recv())
    except Exception:
        return received

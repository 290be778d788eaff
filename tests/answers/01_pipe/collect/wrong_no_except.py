# Lets the end of file fly.
# loses: returns every message, in order, as a list
# loses: returns an empty list when nothing is sent
# loses: waits for a slow sender
# loses: lets any other error through
# says: EOFError
# says: catch it
def collect(connection):
    items = []
    while True:
        items.append(connection.recv())
    return items

# Keeps each message until the next one comes: the last one is dropped.
# loses: returns every message, in order, as a list
# loses: waits for a slow sender
# loses: lets any other error through
# says: All messages were received
def collect(connection):
    items = []
    item = None
    try:
        item = connection.recv()
        while True:
            following = connection.recv()
            items.append(item)
            item = following
    except EOFError:
        return items

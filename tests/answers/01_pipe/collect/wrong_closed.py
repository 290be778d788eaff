# closed says whether this process has closed it.
# loses: returns every message, in order, as a list
# loses: returns an empty list when nothing is sent
# loses: waits for a slow sender
# loses: lets any other error through
# says: EOFError
def collect(connection):
    items = []
    while not connection.closed:
        items.append(connection.recv())
    return items

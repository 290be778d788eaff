# poll() says whether there is something now.
# loses: returns every message, in order, as a list
# loses: returns an empty list when nothing is sent
# loses: waits for a slow sender
# loses: lets any other error through
# says: poll()
def collect(connection):
    items = []
    while connection.poll():
        items.append(connection.recv())
    return items

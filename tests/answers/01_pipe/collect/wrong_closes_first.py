# Closes the end that it reads from.
# loses: returns every message, in order, as a list
# loses: returns an empty list when nothing is sent
# loses: waits for a slow sender
# loses: lets any other error through
# says: handle is closed
def collect(connection):
    items = []
    connection.close()
    while True:
        try:
            items.append(connection.recv())
        except EOFError:
            return items

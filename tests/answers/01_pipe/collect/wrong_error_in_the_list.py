# Puts the EOFError into the list, too.
# loses: returns every message, in order, as a list
# loses: returns an empty list when nothing is sent
# loses: waits for a slow sender
# loses: lets any other error through
# says: and nothing else
def collect(connection):
    items = []
    while True:
        try:
            items.append(connection.recv())
        except EOFError as error:
            items.append(error)
            return items

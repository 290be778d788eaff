# The same, ready for the end of file; but it can stop before anything has come.
# loses: returns every message, in order, as a list
# loses: waits for a slow sender
# loses: lets any other error through
# says: poll()
def collect(connection):
    items = []
    try:
        while connection.poll():
            items.append(connection.recv())
    except EOFError:
        pass
    return items

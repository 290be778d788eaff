# Stops at None, which is an item like others.
# loses: returns every message, in order, as a list
# loses: lets any other error through
# loses: waits for a slow sender
# says: It stopped too early
def collect(connection):
    items = []
    try:
        for item in iter(connection.recv, None):
            items.append(item)
    except EOFError:
        pass
    return items

# Stops at the first message that is falsy.
# loses: returns every message, in order, as a list
# loses: lets any other error through
# loses: waits for a slow sender
# says: It stopped too early
def collect(connection):
    items = []
    try:
        while item := connection.recv():
            items.append(item)
    except EOFError:
        pass
    return items

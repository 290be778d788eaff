# Takes nothing yet for nothing at all.
# loses: returns every message, in order, as a list
# loses: waits for a slow sender
# loses: lets any other error through
# says: before it had received that message
def collect(connection):
    if not connection.poll():
        return []
    items = []
    while True:
        try:
            items.append(connection.recv())
        except EOFError:
            return items

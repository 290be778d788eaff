# Returns from inside the loop.
# loses: returns every message, in order, as a list
# loses: waits for a slow sender
# loses: lets any other error through
# says: It stopped too early
def collect(connection):
    items = []
    while True:
        try:
            items.append(connection.recv())
        except EOFError:
            pass
        return items

# Uses the receiving end to send.
# loses: returns every message, in order, as a list
# loses: returns an empty list when nothing is sent
# loses: waits for a slow sender
# loses: lets any other error through
# says: connection is read-only
def collect(connection):
    items = []
    connection.send("ready")
    while True:
        try:
            items.append(connection.recv())
        except EOFError:
            return items

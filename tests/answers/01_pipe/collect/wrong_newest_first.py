# Puts each message in front.
# loses: returns every message, in order, as a list
# loses: waits for a slow sender
# loses: lets any other error through
# says: got      ['three', 'two', 'one']
def collect(connection):
    items = []
    while True:
        try:
            items.insert(0, connection.recv())
        except EOFError:
            return items

# Takes an exception that is a message for one that recv() has raised.
# loses: returns every message, in order, as a list
# loses: waits for a slow sender
# loses: lets any other error through
# says: `raise item`
def collect(connection):
    items = []
    while True:
        try:
            item = connection.recv()
        except EOFError:
            return items
        if isinstance(item, Exception):
            raise item
        items.append(item)

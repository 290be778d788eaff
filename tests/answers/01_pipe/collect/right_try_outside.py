# The try around the loop.
def collect(connection):
    items = []
    try:
        while True:
            item = connection.recv()
            items += [item]
    except EOFError:
        pass
    return items

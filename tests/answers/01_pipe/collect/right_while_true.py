# An endless loop, ended by EOFError.
def collect(connection):
    items = []
    while True:
        try:
            items.append(connection.recv())
        except EOFError:
            return items

# Looks without a pause, as long as it takes.
def collect(connection):
    items = []
    while True:
        while not connection.poll():
            pass
        try:
            items.append(connection.recv())
        except EOFError:
            return items

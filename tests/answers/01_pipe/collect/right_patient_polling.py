# Polls with a time-out as long as it takes.
def collect(connection):
    items = []
    done = False
    while not done:
        if not connection.poll(1):
            continue
        try:
            items.append(connection.recv())
        except EOFError:
            done = True
    return items

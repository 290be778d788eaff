# Five minutes without a message are no end.
# loses: waits for a slow sender
# says: poll() says whether a message is there, or comes within its time-out
def collect(connection):
    items = []
    try:
        while connection.poll(300):
            items.append(connection.recv())
    except EOFError:
        pass
    return items

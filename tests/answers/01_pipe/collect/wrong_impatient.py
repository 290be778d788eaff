# Gives up after a second without a message.
# loses: waits for a slow sender
# says: none yet is not the end
def collect(connection):
    items = []
    try:
        while connection.poll(1):
            items.append(connection.recv())
    except EOFError:
        pass
    return items

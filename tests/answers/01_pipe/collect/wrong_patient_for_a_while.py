# Gives up after twenty seconds without a message.
# loses: waits for a slow sender
# says: none yet is not the end
def collect(connection):
    items = []
    while connection.poll(20):
        try:
            items.append(connection.recv())
        except EOFError:
            break
    return items

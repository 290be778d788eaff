# Goes on after the end of file.
# loses: returns every message, in order, as a list
# loses: returns an empty list when nothing is sent
# loses: waits for a slow sender
# loses: lets any other error through
# says: again and again
# says: the loop can end
def collect(connection):
    items = []
    while True:
        try:
            items.append(connection.recv())
        except EOFError:
            continue
    return items

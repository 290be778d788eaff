# An error of the system isn't the end of file.
# loses: lets any other error through
# says: Catch EOFError alone
def collect(connection):
    items = []
    while True:
        try:
            items.append(connection.recv())
        except (EOFError, OSError):
            break
    return items

# A return in finally swallows the error that flies.
# loses: lets any other error through
# says: Catch EOFError alone
def collect(connection):
    items = []
    try:
        while True:
            items.append(connection.recv())
    finally:
        return items

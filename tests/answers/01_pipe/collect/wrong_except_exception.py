# Takes every error for the end.
# loses: lets any other error through
# says: Catch EOFError alone
def collect(connection):
    items = []
    while True:
        try:
            items.append(connection.recv())
        except Exception:
            return items

# Every error, even shorter.
# loses: lets any other error through
# says: Catch EOFError alone
def collect(connection):
    items = []
    try:
        while True:
            items.append(connection.recv())
    except:
        return items

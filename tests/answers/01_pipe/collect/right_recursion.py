# One message, then all the others.
def collect(connection):
    try:
        first = connection.recv()
    except EOFError:
        return []
    return [first] + collect(connection)

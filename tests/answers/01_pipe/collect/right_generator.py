# A generator, and a list of it.
def messages(connection):
    while True:
        try:
            yield connection.recv()
        except EOFError:
            return


def collect(connection):
    return list(messages(connection))

# Returns a generator: nobody has received anything yet.
# loses: returns every message, in order, as a list
# loses: returns an empty list when nothing is sent
# loses: waits for a slow sender
# loses: lets any other error through
# says: Return a list
def collect(connection):
    try:
        while True:
            yield connection.recv()
    except EOFError:
        return

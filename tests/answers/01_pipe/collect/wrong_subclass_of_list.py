# A class of its own is no plain list.
# loses: returns every message, in order, as a list
# loses: returns an empty list when nothing is sent
# loses: waits for a slow sender
# loses: lets any other error through
# says: Return a list
class Messages(list):
    pass


def collect(connection):
    messages = Messages()
    while True:
        try:
            messages.append(connection.recv())
        except EOFError:
            return messages

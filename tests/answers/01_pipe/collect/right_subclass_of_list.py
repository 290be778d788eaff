# A class of its own that is a list, too.
class Messages(list):
    pass


def collect(connection):
    messages = Messages()
    while True:
        try:
            messages.append(connection.recv())
        except EOFError:
            return messages

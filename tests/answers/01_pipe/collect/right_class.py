# An iterator class.
class Messages:
    def __init__(self, connection):
        self.connection = connection

    def __iter__(self):
        return self

    def __next__(self):
        try:
            return self.connection.recv()
        except EOFError as end:
            raise StopIteration from end


def collect(connection):
    return [message for message in Messages(connection)]

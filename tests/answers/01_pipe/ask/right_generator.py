# A generator that asks as its items are wanted.
def conversation(connection, numbers):
    for number in numbers:
        connection.send(number)
        yield connection.recv()


def ask(connection, numbers):
    return [*conversation(connection, numbers)]

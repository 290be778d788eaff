# A helper for one number, mapped.
from functools import partial


def ask_one(connection, number):
    connection.send(number)
    return connection.recv()


def ask(connection, numbers):
    return list(map(partial(ask_one, connection), numbers))

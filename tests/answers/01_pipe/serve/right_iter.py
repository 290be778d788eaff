# iter() with a sentinel that equals nothing, and suppress.
import contextlib


def square(number):
    return number * number


def serve(connection):
    with contextlib.suppress(EOFError):
        for number in iter(connection.recv, object()):
            connection.send(square(number))

# Ends the whole process instead of returning.
# loses: returns when the client closes its end
# says: return instead
import sys


def serve(connection):
    while True:
        try:
            number = connection.recv()
        except EOFError:
            sys.exit()
        connection.send(number * number)

# A float is not the square of an int.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: got      [9.0
import math


def serve(connection):
    try:
        while True:
            connection.send(math.pow(connection.recv(), 2))
    except EOFError:
        pass

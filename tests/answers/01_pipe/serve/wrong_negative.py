# The square of a negative number is positive.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: got      [9, -16
def serve(connection):
    while True:
        try:
            number = connection.recv()
        except EOFError:
            return
        connection.send(number * abs(number))

# A float keeps sixteen digits, and an int has more.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: they differ from number 4 on
def serve(connection):
    while True:
        try:
            number = connection.recv()
        except EOFError:
            return
        connection.send(type(number)(float(number) ** 2))

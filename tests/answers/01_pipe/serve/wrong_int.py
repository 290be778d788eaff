# Cuts off what comes after the point.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: 2.5
def serve(connection):
    while True:
        try:
            number = int(connection.recv())
        except EOFError:
            break
        connection.send(number * number)

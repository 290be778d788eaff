# Sends before it has received.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: got      [0, 9, 16, 0]
def serve(connection):
    number = 0
    try:
        while True:
            connection.send(number * number)
            number = connection.recv()
    except EOFError:
        return

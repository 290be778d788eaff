# Leaves a number without an answer if it is no int.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: received: 6, the last of them 2.5; answers that it has sent: 5
def serve(connection):
    while True:
        try:
            number = connection.recv()
        except EOFError:
            return
        if isinstance(number, int):
            connection.send(number * number)

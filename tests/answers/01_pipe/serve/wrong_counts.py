# Answers four requests.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: Go on answering until recv() raises EOFError
def serve(connection):
    for _ in range(4):
        try:
            number = connection.recv()
        except EOFError:
            return
        connection.send(number * number)

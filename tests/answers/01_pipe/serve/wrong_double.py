# Doubles.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: expected [9, 16, 0, 144]
def serve(connection):
    try:
        while True:
            connection.send(connection.recv() * 2)
    except EOFError:
        return

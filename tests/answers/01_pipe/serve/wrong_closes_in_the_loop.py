# Closes after the first answer.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: handle is closed
def serve(connection):
    try:
        while True:
            with connection:
                connection.send(connection.recv() ** 2)
    except EOFError:
        return

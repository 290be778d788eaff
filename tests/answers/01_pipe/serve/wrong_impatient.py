# Gives up after a second without a request.
# loses: waits for a slow client
# says: none yet is not the end
def serve(connection):
    try:
        while connection.poll(1):
            number = connection.recv()
            connection.send(number * number)
    except EOFError:
        return

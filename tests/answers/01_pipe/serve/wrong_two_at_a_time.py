# Waits for a second request before it answers the first.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: Each receives and none sends
def serve(connection):
    try:
        while True:
            first, second = connection.recv(), connection.recv()
            connection.send(first * first)
            connection.send(second * second)
    except EOFError:
        return

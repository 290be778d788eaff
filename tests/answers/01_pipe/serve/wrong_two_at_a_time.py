# Waits for a second request before it answers the first.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: Numbers that serve has received: 1, the last of them 3; answers that it has sent: 0
def serve(connection):
    try:
        while True:
            first, second = connection.recv(), connection.recv()
            connection.send(first * first)
            connection.send(second * second)
    except EOFError:
        return

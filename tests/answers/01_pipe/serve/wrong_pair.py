# Sends more than the answer.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: got      [(3, 9)
def serve(connection):
    try:
        while True:
            number = connection.recv()
            connection.send((number, number**2))
    except EOFError:
        pass

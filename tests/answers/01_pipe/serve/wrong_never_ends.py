# Goes on after the end of file.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: again and again
def serve(connection):
    while True:
        try:
            number = connection.recv()
        except EOFError:
            continue
        connection.send(number * number)

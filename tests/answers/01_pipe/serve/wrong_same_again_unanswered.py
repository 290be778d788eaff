# Doesn't answer the same number twice in a row.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: waits
def serve(connection):
    last = None
    while True:
        try:
            number = connection.recv()
        except EOFError:
            return
        if number != last:
            connection.send(number * number)
        last = number

# Answers one request.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: until
def serve(connection):
    number = connection.recv()
    connection.send(number * number)

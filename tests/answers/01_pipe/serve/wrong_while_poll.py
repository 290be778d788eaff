# poll() says whether there is something now.
# loses: answers each number with its square
# loses: waits for a slow client
# loses: returns when the client closes its end
# says: poll()
def serve(connection):
    while connection.poll():
        number = connection.recv()
        connection.send(number * number)

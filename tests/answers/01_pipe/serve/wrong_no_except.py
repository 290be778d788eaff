# Fails at the end of file.
# loses: returns when the client closes its end
# says: EOFError
# says: catch it
def serve(connection):
    while True:
        number = connection.recv()
        connection.send(number * number)

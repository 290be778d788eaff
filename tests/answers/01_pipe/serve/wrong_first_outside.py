# Receives the first number outside the try: a client may ask nothing at all.
# loses: returns when the client closes its end
# says: recv() raises EOFError at the end of file
def serve(connection):
    number = connection.recv()
    while True:
        connection.send(number * number)
        try:
            number = connection.recv()
        except EOFError:
            return

# Receives and answers until the end of file.
def serve(connection):
    while True:
        try:
            number = connection.recv()
        except EOFError:
            return
        connection.send(number * number)

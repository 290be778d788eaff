# Waits with poll(None) first.
def serve(connection):
    while True:
        connection.poll(None)
        try:
            number = connection.recv()
        except EOFError:
            break
        connection.send(number * number)

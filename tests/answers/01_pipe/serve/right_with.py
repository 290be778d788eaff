# try around the loop, with around everything.
def serve(connection):
    with connection:
        try:
            while True:
                connection.send(connection.recv() ** 2)
        except EOFError:
            pass

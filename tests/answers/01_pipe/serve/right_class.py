# A class, and a dispatch by name.
class Server:
    def __init__(self, connection):
        self.connection = connection
        self.running = True

    def step(self):
        try:
            number = self.connection.recv()
        except (EOFError, ConnectionResetError, BrokenPipeError):
            self.running = False
        else:
            self.connection.send(number * number)


def serve(connection):
    server = Server(connection)
    while server.running:
        server.step()

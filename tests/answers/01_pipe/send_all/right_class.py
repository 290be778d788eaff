# A class that is the sender.
class Sender:
    def __init__(self, connection):
        self.connection = connection

    def __enter__(self):
        return self.connection.send

    def __exit__(self, *error):
        self.connection.close()


def send_all(connection, items):
    with Sender(connection) as send:
        for item in items:
            send(item)

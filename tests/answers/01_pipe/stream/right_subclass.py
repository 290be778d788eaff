# A subclass of Process; the child leaves the closing to its end.
import multiprocessing


class Sender(multiprocessing.Process):
    def __init__(self, connection, items):
        super().__init__()
        self.connection = connection
        self.items = items

    def run(self):
        for item in self.items:
            self.connection.send(item)


def messages(connection):
    try:
        while True:
            yield connection.recv()
    except EOFError:
        connection.close()


def stream(items):
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = Sender(sender, items)
    process.start()
    sender.close()
    received = list(messages(receiver))
    process.join()
    return received

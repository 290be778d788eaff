# The target is a method; the object goes to the child with both ends in it.
from multiprocessing import Pipe, Process


class Stream:
    def __init__(self, items):
        self.items = items
        self.receiver, self.sender = Pipe(duplex=False)

    def send(self):
        self.receiver.close()
        with self.sender:
            for item in self.items:
                self.sender.send(item)

    def run(self):
        process = Process(target=self.send)
        process.start()
        self.sender.close()
        received = []
        try:
            while True:
                received.append(self.receiver.recv())
        except EOFError:
            process.join()
            return received


def stream(items):
    return Stream(items).run()

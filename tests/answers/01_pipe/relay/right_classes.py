# Subclasses of Process that own their ends.
from multiprocessing import Pipe, Process


class Stage(Process):
    def __init__(self, **ends):
        super().__init__(daemon=True)
        self.__dict__.update(ends)
        self.start()
        for end in (ends.get("input"), ends.get("output")):
            if end is not None:
                end.close()


class Source(Stage):
    def run(self):
        for item in self.items:
            self.output.send(item)


class Doubler(Stage):
    def run(self):
        try:
            for item in iter(self.input.recv, object()):
                self.output.send(item * 2)
        except EOFError:
            pass


def relay(items):
    middle, sender = Pipe(duplex=False)
    source = Source(items=items, output=sender)
    receiver, sender = Pipe(duplex=False)
    doubler = Doubler(input=middle, output=sender)
    result = []
    try:
        while True:
            result.append(receiver.recv())
    except EOFError:
        receiver.close()
    source.join()
    doubler.join()
    return result

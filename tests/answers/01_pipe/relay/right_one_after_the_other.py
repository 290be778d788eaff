# Each stage is started, and closed in the parent, before the next pipe is made.
from multiprocessing import Pipe, Process


def receive(connection):
    with connection:
        while True:
            try:
                yield connection.recv()
            except EOFError:
                return


def source(output, items):
    with output:
        for item in items:
            output.send(item)


def doubler(input, output):
    with output:
        for item in receive(input):
            output.send(item + item)


def relay(items):
    from_source, to_doubler = Pipe(duplex=False)
    first = Process(target=source, args=(to_doubler, items))
    with to_doubler:
        first.start()
    from_doubler, to_sink = Pipe(duplex=False)
    second = Process(target=doubler, args=(from_source, to_sink))
    with from_source, to_sink:
        second.start()
    result = list(receive(from_doubler))
    first.join()
    second.join()
    return result

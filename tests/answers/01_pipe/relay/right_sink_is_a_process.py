# The sink is a process, too, and brings the result back through a third pipe.
from multiprocessing import Pipe, Process


def receive_all(connection):
    items = []
    try:
        while True:
            items.append(connection.recv())
    except EOFError:
        return items


def source(output, items):
    for item in items:
        output.send(item)


def doubler(input, output):
    try:
        while True:
            output.send(input.recv() * 2)
    except EOFError:
        return


def sink(input, output):
    output.send(receive_all(input))


def relay(items):
    r1, s1 = Pipe(duplex=False)
    r2, s2 = Pipe(duplex=False)
    r3, s3 = Pipe(duplex=False)
    processes = [
        Process(target=sink, args=(r2, s3)),
        Process(target=doubler, args=(r1, s2)),
        Process(target=source, args=(s1, items)),
    ]
    for process in processes:
        process.start()
    for end in (s1, r1, s2, r2, s3):
        end.close()
    result = r3.recv()
    for process in processes:
        process.join()
    return result

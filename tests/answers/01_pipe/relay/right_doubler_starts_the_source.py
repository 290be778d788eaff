# The doubler starts the source itself.
from multiprocessing import Pipe, Process


def source(output, items):
    for item in items:
        output.send(item)


def doubler(output, items):
    input, end = Pipe(duplex=False)
    process = Process(target=source, args=(end, items))
    process.start()
    end.close()
    try:
        while True:
            output.send(input.recv() * 2)
    except EOFError:
        process.join()


def relay(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=doubler, args=(sender, items))
    process.start()
    sender.close()
    result = [receiver.recv() for _ in items]
    process.join()
    return result

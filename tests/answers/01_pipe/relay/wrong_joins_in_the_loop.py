# Each process is joined before the next one starts.
# loses: works for items larger than the pipe
# says: Receive before joining
from multiprocessing import Pipe, Process


def source(output, items):
    for item in items:
        output.send(item)
    output.close()


def doubler(input, output):
    try:
        while True:
            output.send(input.recv() * 2)
    except EOFError:
        output.close()


def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    first = Process(target=source, args=(first_sender, items))
    first.start()
    first_sender.close()
    first.join()
    second = Process(target=doubler, args=(first_receiver, second_sender))
    second.start()
    first_receiver.close()
    second_sender.close()
    result = []
    try:
        while True:
            result.append(second_receiver.recv())
    except EOFError:
        pass
    second.join()
    return result

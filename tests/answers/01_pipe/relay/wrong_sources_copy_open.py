# The source keeps the receiving end that it was given.
# loses: each process keeps only the end that it uses
# says: Process-1 (source)
# says: keeps the pipe's other end open
from multiprocessing import Pipe, Process


def source(receiver, sender, items):
    for item in items:
        sender.send(item)


def doubler(input, output):
    try:
        while True:
            output.send(input.recv() * 2)
    except EOFError:
        output.close()


def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    processes = [
        Process(target=source, args=(first_receiver, first_sender, items)),
        Process(target=doubler, args=(first_receiver, second_sender)),
    ]
    for process in processes:
        process.start()
    for end in (first_receiver, first_sender, second_sender):
        end.close()
    result = []
    try:
        while True:
            result.append(second_receiver.recv())
    except EOFError:
        pass
    for process in processes:
        process.join()
    return result

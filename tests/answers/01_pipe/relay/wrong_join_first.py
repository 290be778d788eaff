# Joins before receiving.
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
    processes = [
        Process(target=source, args=(first_sender, items)),
        Process(target=doubler, args=(first_receiver, second_sender)),
    ]
    for process in processes:
        process.start()
    for end in (first_receiver, first_sender, second_sender):
        end.close()
    for process in processes:
        process.join()
    result = []
    try:
        while True:
            result.append(second_receiver.recv())
    except EOFError:
        return result

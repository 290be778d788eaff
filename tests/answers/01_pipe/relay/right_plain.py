# Source and doubler are processes, the parent is the sink.
from multiprocessing import Pipe, Process


def source(output, items):
    for item in items:
        output.send(item)
    output.close()


def doubler(input, output):
    while True:
        try:
            item = input.recv()
        except EOFError:
            break
        output.send(item * 2)
    input.close()
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
    first_receiver.close()
    first_sender.close()
    second_sender.close()
    result = []
    while True:
        try:
            result.append(second_receiver.recv())
        except EOFError:
            break
    for process in processes:
        process.join()
    return result

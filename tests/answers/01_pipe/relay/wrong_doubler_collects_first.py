# The doubler sends all of it as one message.
# loses: source and doubler are processes of their own
# says: each item
from multiprocessing import Pipe, Process


def source(output, items):
    for item in items:
        output.send(item)
    output.close()


def doubler(input, output):
    items = []
    try:
        while True:
            items.append(input.recv() * 2)
    except EOFError:
        output.send(items)


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
    result = second_receiver.recv()
    for process in processes:
        process.join()
    return result

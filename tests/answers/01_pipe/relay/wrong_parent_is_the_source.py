# The parent sends all, then receives.
# loses: source and doubler are processes of their own
# loses: works for items larger than the pipe
# says: 1 process
# says: receive in between
from multiprocessing import Pipe, Process


def doubler(input, output):
    try:
        while True:
            output.send(input.recv() * 2)
    except EOFError:
        output.close()


def relay(items):
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    process = Process(target=doubler, args=(first_receiver, second_sender))
    process.start()
    first_receiver.close()
    second_sender.close()
    for item in items:
        first_sender.send(item)
    first_sender.close()
    result = []
    try:
        while True:
            result.append(second_receiver.recv())
    except EOFError:
        process.join()
        return result

# Leaves the processes to themselves.
# loses: leaves no process running, and none has failed
# says: still ran when relay returned
# says: Join
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
    Process(target=source, args=(first_sender, items)).start()
    Process(target=doubler, args=(first_receiver, second_sender)).start()
    for end in (first_receiver, first_sender, second_sender):
        end.close()
    result = []
    try:
        while True:
            result.append(second_receiver.recv())
    except EOFError:
        return result

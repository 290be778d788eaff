# Source and doubler both double.
# loses: returns every item doubled, in order
# loses: source and doubler are processes of their own
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: got      [4, 8, 12]
from multiprocessing import Pipe, Process


def source(output, items):
    for item in items:
        output.send(item * 2)
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
    result = []
    try:
        while True:
            result.append(second_receiver.recv())
    except EOFError:
        pass
    for process in processes:
        process.join()
    return result

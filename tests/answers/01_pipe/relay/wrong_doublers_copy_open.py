# The doubler gets all four ends, and keeps the first sending end.
# loses: returns every item doubled, in order
# loses: source and doubler are processes of their own
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: still open in Process-2
# says: Close it in Process-2
from multiprocessing import Pipe, Process


def source(receiver, sender, items):
    receiver.close()
    for item in items:
        sender.send(item)
    sender.close()


def doubler(first, second):
    input, output = first[0], second[1]
    second[0].close()
    try:
        while True:
            output.send(input.recv() * 2)
    except EOFError:
        output.close()


def relay(items):
    first = Pipe(duplex=False)
    second = Pipe(duplex=False)
    processes = [
        Process(target=source, args=(*first, items)),
        Process(target=doubler, args=(first, second)),
    ]
    for process in processes:
        process.start()
    first[0].close()
    first[1].close()
    second[1].close()
    result = []
    try:
        while True:
            result.append(second[0].recv())
    except EOFError:
        pass
    for process in processes:
        process.join()
    return result

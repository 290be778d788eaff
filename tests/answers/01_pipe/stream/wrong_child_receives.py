# The child receives what the parent sends, and nobody gets it back.
# loses: returns every item, in order
# loses: a child sends each item, the parent receives
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# loses: leaves no process running, and none has failed
# says: got      []
from multiprocessing import Pipe, Process

received = []


def collect(connection):
    try:
        while True:
            received.append(connection.recv())
    except EOFError:
        pass


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=collect, args=(receiver,))
    process.start()
    receiver.close()
    for item in items:
        sender.send(item)
    sender.close()
    process.join()
    return received

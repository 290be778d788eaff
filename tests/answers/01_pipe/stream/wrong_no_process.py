# The parent sends and receives.
# loses: a child sends each item, the parent receives
# loses: works for items larger than the pipe
# loses: each process keeps only the end that it uses
# says: messages sent by a child: 0
# says: Start a child
from multiprocessing import Pipe


def stream(items):
    receiver, sender = Pipe(duplex=False)
    received = []
    for item in items:
        sender.send(item)
        received.append(receiver.recv())
    sender.close()
    return received

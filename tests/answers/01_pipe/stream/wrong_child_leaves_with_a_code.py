# The child says with its exit code that it has failed.
# loses: leaves no process running, and none has failed
# says: Process-1 ended with exit code 3
import sys
from multiprocessing import Pipe, Process


def send_each(sender, items):
    for item in items:
        sender.send(item)
    sys.exit(3)


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_each, args=(sender, items))
    process.start()
    sender.close()
    received = [receiver.recv() for _ in items]
    process.join()
    return received

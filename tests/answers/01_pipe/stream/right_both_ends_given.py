# The child gets both ends, and closes the one that it doesn't use.
from multiprocessing import Pipe, Process


def child(receiver, sender, items):
    receiver.close()
    for item in items:
        sender.send(item)
    sender.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=child, args=(receiver, sender, items))
    process.start()
    sender.close()
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        process.join()
        return received

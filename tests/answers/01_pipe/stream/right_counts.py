# Knows how many will come, and closes all the same.
from multiprocessing import Pipe, Process


def send_each(sender, items):
    for item in items:
        sender.send(item)


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_each, args=(sender, items))
    process.start()
    sender.close()
    received = [receiver.recv() for _ in items]
    process.join()
    return received

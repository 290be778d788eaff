# The first message says how many will come.
from multiprocessing import Pipe, Process


def send_each(sender, items):
    sender.send(len(items))
    for item in items:
        sender.send(item)


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_each, args=(sender, items))
    process.start()
    sender.close()
    received = [receiver.recv() for _ in range(receiver.recv())]
    process.join()
    receiver.close()
    return received

# Counts, and closes nothing.
# loses: each process keeps only the end that it uses
# says: MainProcess
# says: keeps the pipe's other end open
from multiprocessing import Pipe, Process


def send_all(sender, items):
    for item in items:
        sender.send(item)


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_all, args=(sender, items))
    process.start()
    received = [receiver.recv() for _ in items]
    process.join()
    return received

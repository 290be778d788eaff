# The child gets both ends and keeps them.
# loses: each process keeps only the end that it uses
# says: keeps the pipe's other end open
# says: Process-1
from multiprocessing import Pipe, Process


def send_all(receiver, sender, items):
    for item in items:
        sender.send(item)
    sender.close()


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_all, args=(receiver, sender, items))
    process.start()
    sender.close()
    received = []
    try:
        while True:
            received.append(receiver.recv())
    except EOFError:
        process.join()
        return received

# A child and a pipe of its own for each item.
# loses: a child sends each item, the parent receives
# says: Items: 3; they were sent by 3 children.
# says: Start one child
from multiprocessing import Pipe, Process


def send_one(sender, item):
    sender.send(item)
    sender.close()


def stream(items):
    received = []
    for item in items:
        receiver, sender = Pipe(duplex=False)
        process = Process(target=send_one, args=(sender, item))
        process.start()
        sender.close()
        received.append(receiver.recv())
        process.join()
    return received

# Each item travels in a message of a class, and the last message says that it is the last.
from dataclasses import dataclass
from multiprocessing import Pipe, Process


@dataclass(frozen=True)
class Message:
    item: object = None
    last: bool = False


def send_each(sender, items):
    with sender:
        for item in items:
            sender.send(Message(item))
        sender.send(Message(last=True))


def stream(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send_each, args=(sender, items))
    process.start()
    sender.close()
    received = []
    while not (message := receiver.recv()).last:
        received.append(message.item)
    process.join()
    return received

# Messages are objects of a class.
from dataclasses import dataclass


@dataclass
class Message:
    item: object = None
    last: bool = False


def produce(queue, items):
    for item in items:
        queue.put(Message(item))
    queue.put(Message(last=True))


def received(queue):
    while not (message := queue.get()).last:
        yield message.item


def consume(queue):
    return list(received(queue))

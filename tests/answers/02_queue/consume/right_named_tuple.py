# Named tuples, with a kind.
from typing import NamedTuple


class Message(NamedTuple):
    kind: str
    item: object = None


def produce(queue, items):
    for item in items:
        queue.put(Message("item", item))
    queue.put(Message("end"))


def consume(queue):
    items = []
    while (message := queue.get()).kind == "item":
        items.append(message.item)
    return items

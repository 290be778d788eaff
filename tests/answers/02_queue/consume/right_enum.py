# A member of an enumeration.
from enum import Enum


class Sign(Enum):
    END = "end"


def produce(queue, items):
    [queue.put(item) for item in items]
    queue.put(Sign.END)


def consume(queue):
    return list(iter(queue.get, Sign.END))

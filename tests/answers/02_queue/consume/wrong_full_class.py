# A class of the standard library that nobody would put, would they?
# loses: anything may be an item, None and 'STOP' too
# says: They are items, too
from queue import Full


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(Full)


def consume(queue):
    items = []
    while (item := queue.get()) is not Full:
        items.append(item)
    return items

# Looks now and then, but never takes nothing for the end.
from queue import Empty


class End:
    pass


def produce(queue, items):
    try:
        for item in items:
            queue.put(item)
    finally:
        queue.put(End)


def consume(queue):
    items = []
    while True:
        try:
            item = queue.get(timeout=1)
        except Empty:
            continue
        if item is End:
            break
        items.append(item)
    return items

# Half a minute is not for ever.
# loses: waits for a slow producer
# says: A time-out says that nothing came in time
from queue import Empty


class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    items = []
    while True:
        try:
            item = queue.get(timeout=30)
        except Empty:
            break
        if item is End:
            break
        items.append(item)
    return items

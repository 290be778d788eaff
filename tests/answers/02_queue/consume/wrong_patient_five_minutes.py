# Five minutes without an item are no end.
# loses: waits for a slow producer
# loses: leaves nothing in the queue
# says: nothing there yet is not the end
from queue import Empty


def produce(queue, items):
    for item in items:
        queue.put(item)


def consume(queue):
    items = []
    try:
        while True:
            items.append(queue.get(timeout=300))
    except Empty:
        return items

# Waits two seconds for each item.
# loses: waits for a slow producer
# loses: leaves nothing in the queue
# says: A time-out says that nothing came in time
from queue import Empty


def produce(queue, items):
    for item in items:
        queue.put(item)


def consume(queue):
    items = []
    while True:
        try:
            items.append(queue.get(timeout=2))
        except Empty:
            return items

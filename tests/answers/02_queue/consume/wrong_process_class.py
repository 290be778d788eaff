# A class of the standard library.
# loses: anything may be an item, None and 'STOP' too
# says: They are items, too
from multiprocessing import Process


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(Process)


def consume(queue):
    items = []
    while True:
        item = queue.get()
        if item is Process:
            return items
        items.append(item)

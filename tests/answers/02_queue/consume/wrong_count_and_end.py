# Counts, and leaves the end in the queue.
# loses: leaves nothing in the queue
# says: put the end once, and take it out, too
from queue import Empty


class End:
    pass


def produce(queue, items):
    queue.put(len(items))
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    count = queue.get()
    return [queue.get() for _ in range(count)]

# Takes without waiting what is there, and waits when there is nothing.
from queue import Empty


class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    items = []
    while not items or items[-1] is not End:
        try:
            items.append(queue.get_nowait())
        except Empty:
            items.append(queue.get())
    return items[:-1]

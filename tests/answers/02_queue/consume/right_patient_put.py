# Tries again until there is room.
from queue import Full


class End:
    pass


def put_patiently(queue, item):
    while True:
        try:
            queue.put(item, timeout=1)
            return
        except Full:
            pass


def produce(queue, items):
    for item in items:
        put_patiently(queue, item)
    put_patiently(queue, End)


def consume(queue):
    items = []
    for item in iter(queue.get, End):
        items.append(item)
    return items

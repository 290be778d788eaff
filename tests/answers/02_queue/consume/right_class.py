# A class of its own is the end: a copy of a class is the class.
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    items = []
    while True:
        item = queue.get()
        if item is End:
            return items
        items.append(item)

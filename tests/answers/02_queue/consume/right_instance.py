# An instance, known by its class.
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End())


def consume(queue):
    items = []
    while not isinstance(item := queue.get(), End):
        items.append(item)
    return items

# Each item in a list of its own; None is the end.
def produce(queue, items):
    for item in items:
        queue.put([item])
    queue.put(None)


def consume(queue):
    items = []
    for wrapped in iter(queue.get, None):
        items += wrapped
    return items

# Each message says whether there is an item in it.
def produce(queue, items):
    for item in items:
        queue.put((True, item))
    queue.put((False, None))


def consume(queue):
    items = []
    more, item = queue.get()
    while more:
        items.append(item)
        more, item = queue.get()
    return items

# An exception of the standard library may be an item.
# loses: anything may be an item, None and 'STOP' too
# says: Is one of these taken for the end?
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(StopIteration())


def consume(queue):
    items = []
    while not isinstance(item := queue.get(), StopIteration):
        items.append(item)
    return items

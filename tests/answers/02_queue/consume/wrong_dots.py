# Three dots are a value as well.
# loses: anything may be an item, None and 'STOP' too
# says: Is one of these taken for the end?
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(...)


def consume(queue):
    items = []
    while (item := queue.get()) is not ...:
        items.append(item)
    return items

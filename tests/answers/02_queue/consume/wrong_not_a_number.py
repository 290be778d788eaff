# nan is not equal to itself, and may be an item.
# loses: anything may be an item, None and 'STOP' too
# says: Is one of these taken for the end?
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(float("nan"))


def consume(queue):
    items = []
    while (item := queue.get()) == item:
        items.append(item)
    return items

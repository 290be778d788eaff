# A built-in function is an item, too.
# loses: anything may be an item, None and 'STOP' too
# says: They are items, too
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(print)


def consume(queue):
    items = []
    while (item := queue.get()) is not print:
        items.append(item)
    return items

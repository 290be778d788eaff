# Stops at everything that counts as false.
# loses: anything may be an item, None and 'STOP' too
# says: Is None taken for the end?
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(None)


def consume(queue):
    items = []
    while item := queue.get():
        items.append(item)
    return items

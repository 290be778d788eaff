# None is an item like others.
# loses: anything may be an item, None and 'STOP' too
# says: Is None taken for the end?
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(None)


def consume(queue):
    items = []
    while True:
        item = queue.get()
        if item is None:
            return items
        items.append(item)

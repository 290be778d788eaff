# A word may be an item, too.
# loses: anything may be an item, None and 'STOP' too
# says: Is 'STOP' taken for the end?
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put("STOP")


def consume(queue):
    items = []
    while (item := queue.get()) != "STOP":
        items.append(item)
    return items

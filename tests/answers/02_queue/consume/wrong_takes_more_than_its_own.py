# Empties the queue after the end.
# loses: leaves nothing in the queue
# says: what comes then belongs to the next call
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    items = []
    while (item := queue.get()) is not End:
        items.append(item)
    while not queue.empty():
        queue.get()
    return items

# Waits for room, but five minutes at most.
# loses: works for a queue with one place
# says: put() raises queue.Full
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item, timeout=300)
    queue.put(End, timeout=300)


def consume(queue):
    items = []
    while (item := queue.get()) is not End:
        items.append(item)
    return items

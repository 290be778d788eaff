# Puts the end back, for other consumers that there are not.
# loses: leaves nothing in the queue
# says: put the end once, and take it out, too
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    items = []
    while True:
        item = queue.get()
        if item is End:
            queue.put(End)
            return items
        items.append(item)

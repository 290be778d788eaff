# Ten seconds for room are not for ever.
# loses: works for a queue with one place
# says: put() raises queue.Full
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item, timeout=10)
    queue.put(End, timeout=10)


def consume(queue):
    items = []
    while True:
        item = queue.get()
        if item is End:
            return items
        items.append(item)

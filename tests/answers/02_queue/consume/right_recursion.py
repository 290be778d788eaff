# Recursion instead of a loop.
class End:
    pass


def produce(queue, items):
    if not items:
        queue.put(End)
        return
    queue.put(items[0])
    produce(queue, items[1:])


def consume(queue):
    item = queue.get()
    if item is End:
        return []
    return [item] + consume(queue)

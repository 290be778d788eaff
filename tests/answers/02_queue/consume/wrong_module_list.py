# Gathers in a list at module level, which lives in one process.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: append each item to the list
class End:
    pass


ITEMS = []


def produce(queue, items):
    ITEMS.extend(items)
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    while queue.get() is not End:
        pass
    return ITEMS

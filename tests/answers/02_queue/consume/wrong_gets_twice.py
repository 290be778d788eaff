# Takes one out to look at it, and another one to keep it.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: Each get() takes something out
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    items = []
    while queue.get() is not End:
        items.append(queue.get())
    return items

# Leaves out an item that is equal to the one before.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: append each item to the list
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    items = []
    while (item := queue.get()) is not End:
        if items and items[-1] == item:
            continue
        items.append(item)
    return items

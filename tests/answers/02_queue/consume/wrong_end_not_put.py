# consume waits for an end that produce does not put.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: Put one more thing after the last item
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)


def consume(queue):
    items = []
    while (item := queue.get()) is not End:
        items.append(item)
    return items

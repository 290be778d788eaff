# Nobody says that it is over.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: Put one more thing after the last item
def produce(queue, items):
    for item in items:
        queue.put(item)


def consume(queue):
    items = []
    while True:
        items.append(queue.get())
    return items

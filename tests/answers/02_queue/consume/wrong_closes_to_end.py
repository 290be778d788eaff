# close() tells the other side nothing.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: Put one more thing after the last item
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.close()


def consume(queue):
    items = []
    while True:
        try:
            items.append(queue.get())
        except (EOFError, ValueError):
            return items

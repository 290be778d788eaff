# Takes as many as there are when it looks.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: nothing there yet is not the end
def produce(queue, items):
    for item in items:
        queue.put(item)


def consume(queue):
    return [queue.get() for _ in range(queue.qsize())]

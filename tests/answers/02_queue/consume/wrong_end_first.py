# The end comes before the items.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: put the end after the last item
class End:
    pass


def produce(queue, items):
    queue.put(End)
    for item in items:
        queue.put(item)


def consume(queue):
    return list(iter(queue.get, End))

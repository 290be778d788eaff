# Closed is closed.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: call it after its last use
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.close()
    queue.put(End)


def consume(queue):
    return list(iter(queue.get, End))

# An instance is copied on its way: == compares identities.
# loses: every item comes through by itself, in order
# loses: anything may be an item, None and 'STOP' too
# loses: waits for a slow producer
# loses: works for a queue with one place
# loses: leaves nothing in the queue
# says: An object that a call makes, such as a lock, is not
class End:
    pass


THE_END = End()


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(THE_END)


def consume(queue):
    return list(iter(queue.get, THE_END))

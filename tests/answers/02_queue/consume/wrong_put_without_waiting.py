# put(block=False) fails when the queue has no room.
# loses: works for a queue with one place
# says: put() raises queue.Full
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item, block=False)
    queue.put(End)


def consume(queue):
    return list(iter(queue.get, End))

# A class from the standard library could be an item.
# loses: anything may be an item, None and 'STOP' too
# says: Is one of these taken for the end?
def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(StopIteration)


def consume(queue):
    return list(iter(queue.get, StopIteration))

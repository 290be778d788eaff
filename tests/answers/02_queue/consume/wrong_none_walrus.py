# The same in one line.
# loses: anything may be an item, None and 'STOP' too
# says: Is None taken for the end?
def produce(queue, items):
    for item in [*items, None]:
        queue.put(item)


def consume(queue):
    return list(iter(queue.get, None))

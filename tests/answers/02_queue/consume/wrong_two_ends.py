# Puts the end twice: the second one stays.
# loses: leaves nothing in the queue
# says: put the end once, and take it out, too
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)
    queue.put(End)


def consume(queue):
    return list(iter(queue.get, End))

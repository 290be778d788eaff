# The producer says that it puts no more.
class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)
    queue.close()
    queue.join_thread()


def consume(queue):
    return list(iter(queue.get, End))

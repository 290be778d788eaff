# The first message says how many will come.
def produce(queue, items):
    queue.put(len(items))
    for item in items:
        queue.put(item)


def consume(queue):
    return [queue.get() for _ in range(queue.get())]

# A text of a class of its own: only that class is the end.
class Stop(str):
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(Stop("stop"))


def consume(queue):
    items = []
    while True:
        item = queue.get()
        if type(item) is Stop:
            return items
        items.append(item)

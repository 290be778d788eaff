# A class of its own is the end.
from multiprocessing import Process, Queue


class End:
    pass


def produce(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)


def consume(queue):
    items = []
    while True:
        item = queue.get()
        if item is End:
            return items
        items.append(item)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=produce, args=(queue, items))
    child.start()
    taken = consume(queue)
    child.join()
    return taken

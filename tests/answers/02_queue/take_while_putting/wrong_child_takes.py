# The parent puts, the child takes: nothing comes back.
# loses: a child puts each item, the parent takes them out
# says: Start a child that puts each item into the queue
from multiprocessing import Process, Queue


def take(queue, count):
    return [queue.get() for _ in range(count)]


def take_while_putting(items):
    queue = Queue()
    child = Process(target=take, args=(queue, len(items)))
    child.start()
    for item in items:
        queue.put(item)
    child.join()
    return items

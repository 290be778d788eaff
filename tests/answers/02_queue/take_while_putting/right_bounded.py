# With room for one item at a time.
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def take_while_putting(items):
    queue = Queue(1)
    child = Process(target=put_all, args=(queue, items))
    child.start()
    try:
        return [queue.get() for _ in range(len(items))]
    finally:
        child.join()

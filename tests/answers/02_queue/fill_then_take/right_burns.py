# Asks again and again whether the child has ended.
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    while child.is_alive():
        pass
    return [queue.get() for _ in items]

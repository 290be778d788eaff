# qsize() is right when nobody puts or takes.
from multiprocessing import Process, Queue


def put_all(items, queue):
    while items:
        queue.put(items.pop(0))


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(items, queue))
    child.start()
    child.join()
    return [queue.get() for _ in range(queue.qsize())]

# The child reports how many it has put, through a queue of its own; then it is joined.
from multiprocessing import Process, Queue


def put_all(queue, items, status):
    for item in items:
        queue.put(item)
    status.put(len(items))


def fill_then_take(items):
    queue, status = Queue(), Queue()
    child = Process(target=put_all, args=(queue, items, status))
    child.start()
    count = status.get()
    child.join()
    return [queue.get() for _ in range(count)]

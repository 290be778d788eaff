# Joins before it takes.
# loses: works for more than the queue's pipe can hold
# says: Take the items out first
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join()
    return [queue.get() for _ in items]

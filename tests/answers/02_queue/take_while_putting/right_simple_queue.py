# The plainest kind of queue.
from multiprocessing import Process, SimpleQueue


def put_all(queue, items):
    for item in items:
        queue.put((item,))
    queue.put(None)


def take_while_putting(items):
    queue = SimpleQueue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = [item for (item,) in iter(queue.get, None)]
    child.join()
    return taken

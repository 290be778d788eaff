# Waits a little, again and again, until all are there.
from multiprocessing import Process, Queue
from queue import Empty


def put_all(queue, items):
    for item in items:
        queue.put(item)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = []
    while len(taken) < len(items):
        try:
            taken.append(queue.get(timeout=0.5))
        except Empty:
            continue
    child.join()
    return taken

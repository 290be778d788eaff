# Looks without waiting until all are there.
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = []
    while len(taken) < len(items):
        if not queue.empty():
            taken.append(queue.get())
    child.join()
    return taken

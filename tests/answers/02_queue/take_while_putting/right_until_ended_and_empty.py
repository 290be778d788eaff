# Stops when the child has ended and, after that, the queue is empty.
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = []
    while child.is_alive():
        while not queue.empty():
            taken.append(queue.get())
    while not queue.empty():
        taken.append(queue.get())
    child.join()
    return taken

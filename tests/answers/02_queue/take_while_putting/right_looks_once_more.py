# Gives up only when the child has ended and the queue is empty after that.
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
    while True:
        ended = not child.is_alive()
        try:
            taken.append(queue.get(timeout=0.1))
        except Empty:
            if ended:
                break
    child.join()
    return taken

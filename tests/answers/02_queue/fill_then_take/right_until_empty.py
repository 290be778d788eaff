# Takes without waiting until the queue is empty: nothing more can come.
from multiprocessing import Process, Queue
from queue import Empty


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join()
    taken = []
    while True:
        try:
            taken.append(queue.get(block=False))
        except Empty:
            return taken

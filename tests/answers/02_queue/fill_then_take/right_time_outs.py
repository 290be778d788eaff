# Looks whether the child has ended, and takes with a time-out.
import time
from multiprocessing import Process, Queue
from queue import Empty


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items), daemon=True)
    child.start()
    while child.is_alive():
        time.sleep(0.1)
    taken = []
    try:
        while True:
            taken.append(queue.get(timeout=0.1))
    except Empty:
        pass
    child.join()
    return taken

# Stops when the child has ended, though there may be items left.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: works for more than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: its last items may still be in the queue
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
    while child.is_alive():
        try:
            taken.append(queue.get(timeout=0.1))
        except Empty:
            pass
    child.join()
    return taken

# Joins with a time-out, and leaves the child alone then.
# loses: works for more than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: nothing there yet is not the end
from multiprocessing import Process, Queue
from queue import Empty


def put_all(queue, items):
    for item in items:
        queue.put(item)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join(timeout=1)
    taken = []
    while True:
        try:
            taken.append(queue.get(block=False))
        except Empty:
            return taken

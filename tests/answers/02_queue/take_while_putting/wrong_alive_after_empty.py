# Asks whether the child lives when nothing came in time: its last items may come in between.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: leaves no process running, and none has failed
# says: When a child has ended, its last items may still be in the queue
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
        try:
            taken.append(queue.get(timeout=1))
        except Empty:
            if not child.is_alive():
                break
    child.join()
    return taken

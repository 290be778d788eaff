# The child sets an event after its last put(), which the items may come behind.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: works for more than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: what is set after it can be seen before the item comes
from multiprocessing import Event, Process, Queue
from queue import Empty


def put_all(queue, items, finished):
    for item in items:
        queue.put(item)
    finished.set()


def take_while_putting(items):
    queue = Queue()
    finished = Event()
    child = Process(target=put_all, args=(queue, items, finished))
    child.start()
    taken = []
    while not finished.is_set() or not queue.empty():
        try:
            taken.append(queue.get(timeout=0.1))
        except Empty:
            pass
    child.join()
    return taken

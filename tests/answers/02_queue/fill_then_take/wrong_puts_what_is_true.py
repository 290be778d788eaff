# Leaves out what counts as False.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# loses: leaves no process running, and none has failed
# says: Only 3 were put into the queue, and None is missing: put each item.
from multiprocessing import Process, Queue
from queue import Empty


def put_all(queue, items):
    for item in items:
        if item:
            queue.put(item)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join()
    taken = []
    while True:
        try:
            taken.append(queue.get_nowait())
        except Empty:
            return taken

# Waits for the child, but a minute at most.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# loses: leaves no process running, and none has failed
# says: Join the child before you take the first item out
from multiprocessing import Process, Queue
from multiprocessing.connection import wait
from queue import Empty


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    wait([child.sentinel], timeout=60)
    taken = []
    while True:
        try:
            taken.append(queue.get(block=False))
        except Empty:
            break
    child.join()
    return taken

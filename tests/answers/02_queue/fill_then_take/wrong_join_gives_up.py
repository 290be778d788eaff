# A second must be enough for the child.
# loses: takes the first item out when the child has ended
# says: with a time-out alone
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join(timeout=1)
    taken = []
    while not queue.empty():
        taken.append(queue.get())
    child.join()
    return taken

# Right for any load, but it is the other flow.
# loses: takes the first item out when the child has ended
# says: Join the child before you take the first item out
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = [queue.get() for _ in items]
    child.join()
    return taken

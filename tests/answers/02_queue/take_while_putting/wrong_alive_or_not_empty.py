# Waits for an item that may not come: alive does not mean that there will be one.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: works for more than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: Put as many items as are taken
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = []
    while child.is_alive() or not queue.empty():
        taken.append(queue.get())
    child.join()
    return taken

# The list is cleared before the feeder has pickled it.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: works for more than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: Put a copy
from multiprocessing import Process, Queue


def put_all(queue, items):
    box = []
    for item in items:
        box.append(item)
        queue.put(box)
        box.clear()


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = []
    for _ in items:
        taken += queue.get()
    child.join()
    return taken

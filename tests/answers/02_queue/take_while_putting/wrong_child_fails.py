# The child ends with an exception after its last item.
# loses: leaves no process running, and none has failed
# says: IndexError: list index out of range
from multiprocessing import Process, Queue


def put_all(queue, items):
    for number in range(len(items) + 1):
        queue.put(items[number])


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = [queue.get() for _ in items]
    child.join()
    return taken

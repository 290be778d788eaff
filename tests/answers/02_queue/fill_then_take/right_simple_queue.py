# The plainest kind of queue.
from multiprocessing import Process, SimpleQueue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    queue = SimpleQueue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join()
    taken = []
    while not queue.empty():
        taken.append(queue.get())
    queue.close()
    return taken

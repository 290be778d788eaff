# The child takes numbers along; the parent sorts nothing out, because a queue keeps the order.
from multiprocessing import Process, Queue


def put_all(items, queue):
    for number, item in enumerate(items):
        queue.put((number, item))
    queue.close()
    queue.join_thread()


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(items, queue), name="putter")
    child.start()
    taken = {}
    while len(taken) < len(items):
        number, item = queue.get()
        taken[number] = item
    child.join()
    return list(taken.values())

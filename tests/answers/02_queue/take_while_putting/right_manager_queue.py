# A manager's queue.
from multiprocessing import Manager, Process


def put_all(queue, items):
    for item in items:
        queue.put(item)


def take_while_putting(items):
    with Manager() as manager:
        queue = manager.Queue()
        child = Process(target=put_all, args=(queue, items))
        child.start()
        taken = [queue.get() for _ in items]
        child.join()
        return taken

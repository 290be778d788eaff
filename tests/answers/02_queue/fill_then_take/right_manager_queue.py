# A manager's queue has no feeder.
from multiprocessing import Manager, Process


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    with Manager() as manager:
        queue = manager.Queue()
        child = Process(target=put_all, args=(queue, items))
        child.start()
        child.join()
        return [queue.get() for _ in range(len(items))]

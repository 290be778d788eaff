# When nobody puts any more, empty() tells the truth.
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join()
    taken = []
    while not queue.empty():
        taken.append(queue.get())
    return taken

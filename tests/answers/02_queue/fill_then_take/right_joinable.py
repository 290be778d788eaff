# A JoinableQueue, in which nothing is marked as done.
from multiprocessing import JoinableQueue, Process
from queue import Empty


def put_all(queue, items):
    for item in items:
        queue.put(item)


def taken_from(queue):
    try:
        while True:
            yield queue.get_nowait()
    except Empty:
        return


def fill_then_take(items):
    queue = JoinableQueue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join()
    return list(taken_from(queue))

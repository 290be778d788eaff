# Puts an end, too.
from multiprocessing import Process, Queue


class End:
    pass


def put_all(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)
    queue.close()
    queue.join_thread()


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    try:
        child.start()
    finally:
        child.join()
    return list(iter(queue.get, End))

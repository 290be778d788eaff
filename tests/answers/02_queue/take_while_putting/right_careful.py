# try/finally, and a child that would be ended if it overran.
from multiprocessing import Process, Queue


class Last:
    pass


def put_all(queue, items):
    try:
        for item in items:
            queue.put(item)
    finally:
        queue.put(Last)


def take_while_putting(items):
    queue = Queue(maxsize=2)
    child = Process(target=put_all, args=(queue, items), daemon=True)
    child.start()
    taken = []
    try:
        while (item := queue.get()) is not Last:
            taken.append(item)
    finally:
        child.join(timeout=30)
        if child.is_alive():
            child.terminate()
            child.join()
        queue.close()
    return taken

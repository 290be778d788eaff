# Knows how many there are.
import multiprocessing


def put_all(queue, items):
    [queue.put(item) for item in items]


def fill_then_take(items):
    queue = multiprocessing.Queue(maxsize=len(items))
    child = multiprocessing.Process(target=put_all, args=(queue,), kwargs={"items": items})
    child.start()
    child.join()
    return [queue.get() for _ in items]

# A queue at module level: the child makes one of its own.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# loses: leaves no process running, and none has failed
# says: pass it in args
from multiprocessing import Process, Queue

QUEUE = Queue()


def put_all(items):
    for item in items:
        QUEUE.put(item)


def fill_then_take(items):
    child = Process(target=put_all, args=(items,))
    child.start()
    child.join()
    return [QUEUE.get() for _ in items]

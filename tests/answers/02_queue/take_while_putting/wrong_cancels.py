# The child doesn't wait for its feeder.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: works for more than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: Let it end by itself, without cancel_join_thread()
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)
    queue.close()
    queue.cancel_join_thread()


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = [queue.get() for _ in items]
    child.join()
    return taken

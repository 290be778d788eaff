# One queue for all calls, with an end left in it.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: leaves no process running, and none has failed
# says: called a second time
# says: is still there at the next one
from multiprocessing import Process, Queue

queue = None


def put_each(queue, items):
    for item in items:
        queue.put(item)
    queue.put(None)


def take_while_putting(items):
    global queue
    if queue is None:
        queue = Queue()
    child = Process(target=put_each, args=(queue, items))
    child.start()
    taken = [queue.get() for _ in items]
    child.join()
    return taken

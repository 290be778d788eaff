# There is room for a hundred items.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# loses: leaves no process running, and none has failed
# says: Take the items out before joining.
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    queue = Queue(100)
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join()
    return [queue.get() for _ in items]

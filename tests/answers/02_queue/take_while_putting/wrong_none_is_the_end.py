# None may be an item.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: leaves no process running, and none has failed
# says: Is None taken for the end?
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)
    queue.put(None)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = []
    while (item := queue.get()) is not None:
        taken.append(item)
    child.join()
    return taken

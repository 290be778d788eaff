# One list for all items: the feeder pickles what it holds by then.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: works for more than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: An item changed after put()
from multiprocessing import Process, Queue


class End:
    pass


def put_all(queue, items):
    box = [None]
    for item in items:
        box[0] = item
        queue.put(box)
    queue.put(End)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = []
    while (box := queue.get()) is not End:
        taken.append(box[0])
    child.join()
    return taken

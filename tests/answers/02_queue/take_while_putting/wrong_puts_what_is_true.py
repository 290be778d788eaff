# Leaves out what counts as False.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: leaves no process running, and none has failed
# says: were put into the queue, and None is missing: put each item.
from multiprocessing import Process, Queue


class End:
    pass


def produce(queue, items):
    for item in filter(None, items):
        queue.put(item)
    queue.put(End)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=produce, args=(queue, items))
    child.start()
    taken = list(iter(queue.get, End))
    child.join()
    return taken

# Joins before it takes, in a try.
# loses: works for more than the queue's pipe can hold
# says: Take the items out first
from multiprocessing import Process, Queue


class End:
    pass


def put_all(queue, items):
    for item in items:
        queue.put(item)
    queue.put(End)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    try:
        child.start()
    finally:
        child.join()
    return list(iter(queue.get, End))

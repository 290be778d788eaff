# The child leaves by the back door, and its feeder with it.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# loses: leaves no process running, and none has failed
# says: Let it end by itself, without os._exit()
import os
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)
    os._exit(0)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join()
    taken = []
    while not queue.empty():
        taken.append(queue.get())
    return taken

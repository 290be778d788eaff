# cancel_join_thread() lets the child end without writing its items.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# loses: leaves no process running, and none has failed
# says: without cancel_join_thread()
from multiprocessing import Process, Queue
from queue import Empty


def put_all(queue, items):
    for item in items:
        queue.put(item)
    queue.cancel_join_thread()


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join()
    taken = []
    try:
        while True:
            taken.append(queue.get(block=False))
    except Empty:
        return taken

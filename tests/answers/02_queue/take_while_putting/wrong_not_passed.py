# A queue that only the parent has: the child looks for a name that it does not know.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: works for more than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: pass it in args
from multiprocessing import Process, Queue


def put_all(items):
    for item in items:
        shared_queue.put(item)


def take_while_putting(items):
    global shared_queue
    shared_queue = Queue()
    child = Process(target=put_all, args=(items,))
    child.start()
    taken = [shared_queue.get() for _ in items]
    child.join()
    return taken

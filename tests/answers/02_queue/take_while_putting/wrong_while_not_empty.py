# empty() is True before the child has begun.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: works for more than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: nothing there yet is not the end
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = []
    while not queue.empty():
        taken.append(queue.get())
    child.join()
    return taken

# The list is made once for all calls.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# loses: leaves no process running, and none has failed
# says: called a second time
# says: is still there at the next one
from multiprocessing import Process, Queue

taken = []


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join()
    for _ in items:
        taken.append(queue.get())
    return taken

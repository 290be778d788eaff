# Each process has an END of its own.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# loses: leaves no process running, and none has failed
# says: did not see that it was the end
from multiprocessing import Process, Queue

END = object()


def put_all(queue, items):
    for item in items:
        queue.put(item)
    queue.put(END)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    child.join()
    taken = []
    while (item := queue.get()) is not END:
        taken.append(item)
    return taken

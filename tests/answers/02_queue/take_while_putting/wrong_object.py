# Each process has an END of its own.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: works for more than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: did not see that it was the end
from multiprocessing import Process, Queue

END = object()


def put_all(queue, items):
    for item in items:
        queue.put(item)
    queue.put(END)


def take_while_putting(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = []
    while (item := queue.get()) is not END:
        taken.append(item)
    child.join()
    return taken

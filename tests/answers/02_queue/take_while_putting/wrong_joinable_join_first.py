# Waits for the tasks to be done before it takes the first one.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: works for more than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: Take the items out before you wait in join()
from multiprocessing import JoinableQueue, Process


def put_all(queue, items):
    for item in items:
        queue.put(item)


def take_while_putting(items):
    queue = JoinableQueue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    queue.join()
    taken = []
    for _ in items:
        taken.append(queue.get())
        queue.task_done()
    child.join()
    return taken

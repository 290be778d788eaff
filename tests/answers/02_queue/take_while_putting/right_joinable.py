# A JoinableQueue, each item acknowledged.
from multiprocessing import JoinableQueue, Process


def put_all(queue, items):
    for item in items:
        queue.put(item)
    queue.join()


def take_while_putting(items):
    queue = JoinableQueue()
    child = Process(target=put_all, args=(queue, items))
    child.start()
    taken = []
    for _ in items:
        taken.append(queue.get())
        queue.task_done()
    child.join()
    return taken

# The child may still run.
# loses: leaves no process running, and none has failed
# says: Join every process
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def take_while_putting(items):
    queue = Queue()
    Process(target=put_all, args=(queue, items)).start()
    return [queue.get() for _ in items]

# The parent puts, and nobody else is there.
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# says: Start a child that puts each item
from multiprocessing import Queue


def fill_then_take(items):
    queue = Queue()
    for item in items:
        queue.put(item)
    return [queue.get() for _ in items]

# run() puts in the parent.
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# says: Start a child that puts each item
from multiprocessing import Process, Queue


def put_all(queue, items):
    for item in items:
        queue.put(item)


def fill_then_take(items):
    queue = Queue()
    child = Process(target=put_all, args=(queue, items))
    child.run()
    return [queue.get() for _ in items]

# A list is copied, and the copy is filled.
# loses: returns every item, in order
# loses: a child puts each item, the parent takes them out
# loses: takes the first item out when the child has ended
# loses: leaves no process running, and none has failed
# says: Start a child that puts each item
from multiprocessing import Process


def put_all(taken, items):
    for item in items:
        taken.append(item)


def fill_then_take(items):
    taken = []
    child = Process(target=put_all, args=(taken, items))
    child.start()
    child.join()
    return taken

# A lock at module level is made again in each child.
# loses: returns how often each number occurs
# loses: as many processes as asked count in one shared Array
# loses: loses no process's counts
# says: pass it in args
from multiprocessing import Array, Lock, Process

lock = Lock()


def count(values, counts):
    for value in values:
        with lock:
            counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [Process(target=count, args=(values[first::workers], counts)) for first in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

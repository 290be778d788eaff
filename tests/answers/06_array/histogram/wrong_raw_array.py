# A RawArray has no lock.
# loses: returns how often each number occurs
# loses: as many processes as asked count in one shared Array
# loses: loses no process's counts
# says: without a lock
from multiprocessing import Process, RawArray


def count(values, counts):
    for value in values:
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    counts = RawArray("i", bins)
    children = [Process(target=count, args=(values[first::workers], counts)) for first in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

# += without the lock.
# loses: loses no process's counts
# says: += on an element is a read and then a write
# says: is lost
from multiprocessing import Array, Process


def count(values, counts):
    for value in values:
        counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [Process(target=count, args=(values[first::workers], counts)) for first in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

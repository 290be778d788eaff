# Each process makes a lock of its own.
# loses: loses no process's counts
# says: A lock that a process makes itself
from multiprocessing import Array, Lock, Process


def count(values, counts):
    lock = Lock()
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

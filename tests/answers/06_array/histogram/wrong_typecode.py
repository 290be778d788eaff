# A typecode that is too small.
# loses: returns how often each number occurs
# says: how large a number does the typecode hold
from multiprocessing import Array, Process


def count(values, counts):
    for value in values:
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("B", bins)
    children = [Process(target=count, args=(values[first::workers], counts)) for first in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

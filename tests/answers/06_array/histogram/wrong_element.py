# Counts from the other end.
# loses: returns how often each number occurs
# says: in the element whose number it is
from multiprocessing import Array, Process


def count(values, counts):
    for value in values:
        with counts.get_lock():
            counts[-1 - value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [Process(target=count, args=(values[first::workers], counts)) for first in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

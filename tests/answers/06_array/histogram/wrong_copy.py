# Counts in a copy.
# loses: returns how often each number occurs
# loses: as many processes as asked count in one shared Array
# loses: loses no process's counts
# says: No child wrote to a shared Array
from multiprocessing import Array, Process


def count(values, counts):
    mine = counts[:]
    for value in values:
        mine[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [Process(target=count, args=(values[first::workers], counts)) for first in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

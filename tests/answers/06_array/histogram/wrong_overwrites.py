# Writes its own counts over what was there.
# loses: returns how often each number occurs
# says: has to add to what the element says
from multiprocessing import Array, Process


def count(values, counts):
    for value in values:
        counts[value] = values.count(value)


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [Process(target=count, args=(values[first::workers], counts)) for first in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

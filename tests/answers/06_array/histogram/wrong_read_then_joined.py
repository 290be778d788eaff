# Reads before it joins.
# loses: waits for all processes before it reads
# says: only after the last join
from multiprocessing import Array, Process


def count(values, counts):
    for value in values:
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [Process(target=count, args=(values[first::workers], counts)) for first in range(workers)]
    for child in children:
        child.start()
    result = counts[:]
    for child in children:
        child.join()
    return result

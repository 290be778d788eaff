# Counts by itself first, and adds once.
from collections import Counter
from multiprocessing import Array, Process


def count(values, counts):
    mine = Counter(values)
    with counts.get_lock():
        for value, times in mine.items():
            counts[value] += times


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [Process(target=count, args=(values[first::workers], counts)) for first in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

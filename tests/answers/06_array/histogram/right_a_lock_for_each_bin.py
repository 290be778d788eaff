# A lock for each element.
from multiprocessing import Lock, Process, RawArray


def count(values, counts, locks):
    for value in values:
        with locks[value]:
            counts[value] += 1


def histogram(values, bins, workers):
    counts, locks = RawArray("i", bins), [Lock() for _ in range(bins)]
    children = [
        Process(target=count, args=(values[first::workers], counts, locks)) for first in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

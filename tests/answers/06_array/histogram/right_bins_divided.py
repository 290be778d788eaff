# Each process counts some of the numbers, which nobody else writes.
from multiprocessing import Array, Process


def count(values, counts, mine):
    for number in mine:
        counts[number] = values.count(number)


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [
        Process(target=count, args=(values, counts, range(first, bins, workers))) for first in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

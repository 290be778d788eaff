# Each process has a row of the array to itself.
from multiprocessing import Array, Process


def count(values, counts, row):
    for value in values:
        counts[row + value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins * workers)
    children = [
        Process(target=count, args=(values[first::workers], counts, first * bins)) for first in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return [sum(counts[number::bins]) for number in range(bins)]

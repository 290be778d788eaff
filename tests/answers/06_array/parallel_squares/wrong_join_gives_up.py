# Joins with a time-out, and nobody looks whether it was long enough.
# loses: waits for all processes before it reads
# says: with a time-out alone
from multiprocessing import Array, Process


def fill_squares(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n)
    children = [
        Process(target=fill_squares, args=(array, n * k // workers, n * (k + 1) // workers))
        for k in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join(1)
    return array[:]

# Each part ends one element too late.
# loses: no element is written by two processes
# says: begin where the one before it stops
from multiprocessing import Array, Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n)
    bounds = [n * number // workers for number in range(workers + 1)]
    children = [
        Process(target=fill, args=(array, bounds[number], min(bounds[number + 1] + 1, n)))
        for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

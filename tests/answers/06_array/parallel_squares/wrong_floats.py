# The squares are floats.
# loses: returns the squares of 0 to n - 1
# says: take a typecode for whole numbers
from multiprocessing import Array, Process


def fill_squares(array, start, stop):
    for index in range(start, stop):
        array[index] = index**2


def parallel_squares(n, workers):
    array = Array("d", n)
    children = [
        Process(target=fill_squares, args=(array, n * k // workers, n * (k + 1) // workers))
        for k in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

# Two bytes hold no square of 256.
# loses: returns the squares of 0 to n - 1
# says: how large a number does the typecode hold
from multiprocessing import Array, Process


def fill_squares(array, start, stop):
    for i in range(start, stop):
        array[i] = i * i


def parallel_squares(n, workers):
    array = Array("H", n)  # squares are never negative
    children = [
        Process(target=fill_squares, args=(array, n * k // workers, n * (k + 1) // workers))
        for k in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

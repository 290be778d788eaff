# What can't be divided evenly is left out.
# loses: returns the squares of 0 to n - 1
# says: somebody has to take the rest
from multiprocessing import Array, Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n)
    size = n // workers
    children = [
        Process(target=fill, args=(array, number * size, (number + 1) * size)) for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

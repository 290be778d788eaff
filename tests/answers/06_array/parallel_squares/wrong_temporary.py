# The array goes away too early.
# loses: as many processes as asked fill one shared Array
# loses: no element is written by two processes
# says: with its last reference
from multiprocessing import Array, Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    children = [Process(target=fill, args=(Array("i", n), 0, n)) for _ in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return [index * index for index in range(n)]

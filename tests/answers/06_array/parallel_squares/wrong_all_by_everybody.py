# Everybody fills all.
# loses: no element is written by two processes
# says: begin where the one before it stops
from multiprocessing import Array, Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n)
    children = [Process(target=fill, args=(array, 0, n)) for _ in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

# Passes slices, which are copies.
# loses: returns the squares of 0 to n - 1
# loses: as many processes as asked fill one shared Array
# loses: no element is written by two processes
# says: or a list, is a copy
from multiprocessing import Array, Process


def fill(part, first, step):
    for number in range(len(part)):
        part[number] = (first + number * step) ** 2


def parallel_squares(n, workers):
    array = Array("i", n)
    children = [
        Process(target=fill, args=(array[number::workers], number, workers)) for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

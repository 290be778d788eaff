# Starts the children, and clears the array then.
# loses: returns the squares of 0 to n - 1
# loses: as many processes as asked fill one shared Array
# says: and the parent wrote over it
# says: The parent wrote to the children's array
from multiprocessing import Array, Process


def fill_squares(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", range(n))
    children = [
        Process(target=fill_squares, args=(array, n * k // workers, n * (k + 1) // workers))
        for k in range(workers)
    ]
    for child in children:
        child.start()
    array[:] = [0] * n
    for child in children:
        child.join()
    return array[:]

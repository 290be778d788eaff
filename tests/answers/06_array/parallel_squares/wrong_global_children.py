# Keeps its processes in a list of the module: a second call starts them again.
# loses: returns the squares of 0 to n - 1
# says: What one call leaves behind
from multiprocessing import Array, Process

children = []


def fill_squares(array, start, stop):
    for i in range(start, stop):
        array[i] = i * i


def parallel_squares(n, workers):
    array = Array("i", n)
    for k in range(workers):
        children.append(Process(target=fill_squares, args=(array, n * k // workers, n * (k + 1) // workers)))
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

# Computes each square from the one before it, which another process may not have written yet.
# loses: returns the squares of 0 to n - 1
# says: Process-2 reads element 1, which Process-1 writes
from multiprocessing import Array, Process


def fill(array, start, stop):
    for i in range(start, stop):
        array[i] = array[i - 1] + 2 * i - 1 if i else 0


def parallel_squares(n, workers):
    array = Array("i", n)
    children = [
        Process(target=fill, args=(array, n * k // workers, n * (k + 1) // workers)) for k in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

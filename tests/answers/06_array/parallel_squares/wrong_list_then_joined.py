# Makes a list of the elements, one by one, before it joins.
# loses: waits for all processes before it reads
# says: only after the last join
from multiprocessing import Array, Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n)
    bounds = [(n * worker // workers, n * (worker + 1) // workers) for worker in range(workers)]
    children = [Process(target=fill, args=(array, start, stop)) for start, stop in bounds]
    for child in children:
        child.start()
    squares = list(array)
    for child in children:
        child.join()
    return squares

# Starts four, joins them, and starts the next four.
# loses: as many processes as asked fill one shared Array
# says: joined before all were started
from multiprocessing import Array, Process


def fill_squares(array, start, stop):
    for i in range(start, stop):
        array[i] = i * i


def parallel_squares(n, workers):
    array = Array("i", n)
    children = [
        Process(target=fill_squares, args=(array, n * k // workers, n * (k + 1) // workers))
        for k in range(workers)
    ]
    for first in range(0, workers, 4):  # not more at once than there are cores
        batch = children[first : first + 4]
        for child in batch:
            child.start()
        for child in batch:
            child.join()
    return array[:]

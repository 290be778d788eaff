# Reads each part when its process has ended, while others still work.
# loses: waits for all processes before it reads
# says: Process-2 had not ended when the array was read
from multiprocessing import Array, Process


def fill_squares(array, start, stop):
    for i in range(start, stop):
        array[i] = i * i


def parallel_squares(n, workers):
    array = Array("i", n)
    bounds = [n * k // workers for k in range(workers + 1)]
    children = [Process(target=fill_squares, args=(array, bounds[k], bounds[k + 1])) for k in range(workers)]
    for child in children:
        child.start()
    result = []
    for k, child in enumerate(children):
        child.join()
        result.extend(array[bounds[k] : bounds[k + 1]])
    return result

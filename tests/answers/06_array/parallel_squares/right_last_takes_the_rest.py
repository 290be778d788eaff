# The last process takes the rest, too.
from multiprocessing import Array, Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n)
    size = n // workers
    starts = [number * size for number in range(workers)]
    stops = [*starts[1:], n]
    children = [
        Process(target=fill, args=(array, start, stop)) for start, stop in zip(starts, stops, strict=True)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(array)

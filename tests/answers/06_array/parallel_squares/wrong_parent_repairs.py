# The children forget the remainder, and the parent computes it.
# loses: as many processes as asked fill one shared Array
# says: No child filled element 6, and its square was returned all the same
from multiprocessing import Array, Process


def fill_squares(array, start, stop):
    for i in range(start, stop):
        array[i] = i * i


def parallel_squares(n, workers):
    array = Array("i", n)
    size = n // workers
    children = [Process(target=fill_squares, args=(array, k * size, (k + 1) * size)) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return [value or index * index for index, value in enumerate(array)]

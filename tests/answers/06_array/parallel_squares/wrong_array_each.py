# An Array for each part.
# loses: as many processes as asked fill one shared Array
# says: different Arrays
from multiprocessing import Array, Process


def fill(array, first):
    for number in range(len(array)):
        array[number] = (first + number) ** 2


def parallel_squares(n, workers):
    bounds = [n * number // workers for number in range(workers + 1)]
    arrays = [Array("i", bounds[number + 1] - bounds[number]) for number in range(workers)]
    children = [Process(target=fill, args=(arrays[number], bounds[number])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return [square for array in arrays for square in array]

# A typecode that is too small.
# loses: returns the squares of 0 to n - 1
# says: how large a number does the typecode hold
from multiprocessing import Array, Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("b", n)
    bounds = [n * number // workers for number in range(workers + 1)]
    children = [Process(target=fill, args=(array, *bounds[number : number + 2])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

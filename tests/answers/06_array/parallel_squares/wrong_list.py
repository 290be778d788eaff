# A list in place of an Array.
# loses: returns the squares of 0 to n - 1
# loses: as many processes as asked fill one shared Array
# loses: no element is written by two processes
# says: or a list, is a copy
from multiprocessing import Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = [0] * n
    bounds = [n * number // workers for number in range(workers + 1)]
    children = [Process(target=fill, args=(array, *bounds[number : number + 2])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array

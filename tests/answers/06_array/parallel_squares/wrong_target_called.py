# The parent calls the function.
# loses: as many processes as asked fill one shared Array
# loses: no element is written by two processes
# says: without calling it
from multiprocessing import Array, Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n)
    bounds = [n * number // workers for number in range(workers + 1)]
    children = [Process(target=fill(array, *bounds[number : number + 2])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

# Each copies all, and writes all back.
# loses: no element is written by two processes
# says: write your own elements alone
from multiprocessing import Array, Process


def fill(array, start, stop):
    everything = array[:]
    for index in range(start, stop):
        everything[index] = index * index
    array[:] = everything


def parallel_squares(n, workers):
    array = Array("i", n)
    bounds = [n * number // workers for number in range(workers + 1)]
    children = [Process(target=fill, args=(array, *bounds[number : number + 2])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

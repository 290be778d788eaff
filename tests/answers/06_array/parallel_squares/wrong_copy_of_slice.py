# Fills a slice's copy in the child.
# loses: returns the squares of 0 to n - 1
# loses: as many processes as asked fill one shared Array
# loses: no element is written by two processes
# says: such as a slice array[2:5], is a copy
from multiprocessing import Array, Process


def fill(array, start, stop):
    part = array[start:stop]
    for number in range(len(part)):
        part[number] = (start + number) ** 2


def parallel_squares(n, workers):
    array = Array("i", n)
    bounds = [n * number // workers for number in range(workers + 1)]
    children = [Process(target=fill, args=(array, *bounds[number : number + 2])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

# One after the other.
# loses: as many processes as asked fill one shared Array
# says: join all in a second one
from multiprocessing import Array, Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n)
    bounds = [n * number // workers for number in range(workers + 1)]
    children = [Process(target=fill, args=(array, *bounds[number : number + 2])) for number in range(workers)]
    for child in children:
        child.start()
        child.join()
    return array[:]

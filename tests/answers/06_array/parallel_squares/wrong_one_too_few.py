# The parent takes a share.
# loses: as many processes as asked fill one shared Array
# loses: waits for all processes before it reads
# says: Start one for each
from multiprocessing import Array, Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n)
    bounds = [n * number // workers for number in range(workers + 1)]
    children = [
        Process(target=fill, args=(array, *bounds[number : number + 2])) for number in range(1, workers)
    ]
    for child in children:
        child.start()
    fill(array, 0, bounds[1])
    for child in children:
        child.join()
    return array[:]

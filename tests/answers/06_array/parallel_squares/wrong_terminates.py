# Does not wait, and ends them.
# loses: waits for all processes before it reads
# says: by itself
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
    for child in children:
        child.terminate()
        child.join()
    return array[:]

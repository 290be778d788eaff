# One does all the work.
# loses: as many processes as asked fill one shared Array
# says: Divide the work among all children
from multiprocessing import Array, Process


def fill(array, start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n)
    bounds = [0, *[n] * workers]
    children = [Process(target=fill, args=(array, *bounds[number : number + 2])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

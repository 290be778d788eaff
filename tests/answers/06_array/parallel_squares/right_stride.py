# Every workers-th element.
from multiprocessing import Array, Process


def fill(array, mine):
    for index in mine:
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n, lock=False)
    children = [Process(target=fill, args=(array, range(number, n, workers))) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(array)

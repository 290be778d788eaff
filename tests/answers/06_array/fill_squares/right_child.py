# A process of its own does it.
from multiprocessing import Process


def fill(array, part):
    for index in part:
        array[index] = index**2


def fill_squares(array, start, stop):
    child = Process(target=fill, args=(array, range(start, stop)))
    child.start()
    child.join()

# The numbers are there, and each is squared in its place.
from multiprocessing import Array, Process


def square(array, first, step):
    for index in range(first, len(array), step):
        array[index] **= 2


def parallel_squares(n, workers):
    array = Array("l", range(n))
    children = [Process(target=square, args=(array, number, workers)) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

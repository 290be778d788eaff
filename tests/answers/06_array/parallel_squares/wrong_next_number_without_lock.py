# Each takes the next number from a Value, with nothing held meanwhile.
# loses: returns the squares of 0 to n - 1
# loses: no element is written by two processes
# says: may take the same one as somebody else, or pass one over
from multiprocessing import Array, Process, Value


def fill(array, following):
    while (index := following.value) < len(array):
        following.value += 1
        array[index] = index * index


def parallel_squares(n, workers):
    array, following = Array("i", n), Value("i", 0)
    children = [Process(target=fill, args=(array, following)) for _ in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

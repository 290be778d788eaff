# Each takes the next number that nobody has taken.
from multiprocessing import Array, Process, Value


def fill(array, following):
    while True:
        with following.get_lock():
            index = following.value
            following.value += 1
        if index >= len(array):
            return
        array[index] = index * index


def parallel_squares(n, workers):
    array = Array("i", n)
    following = Value("i", 0)
    children = [Process(target=fill, args=(array, following)) for _ in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]

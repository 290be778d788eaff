# Each comparison under the lock, which is not needed.
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        with array.get_lock():
            if array[index] > array[index + 1]:
                array[index], array[index + 1] = array[index + 1], array[index]


def bubble_pass(array, first, workers):
    pairs = range(first, len(array) - 1, 2)
    children = [Process(target=compare, args=(array, pairs[number::workers])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()

# Each begins one further.
# loses: swaps safely, however many processes share the pairs
# says: an element in common
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        left, right = array[index], array[index + 1]
        if left > right:
            array[index], array[index + 1] = right, left


def bubble_pass(array, first, workers):
    children = [
        Process(target=compare, args=(array, range(first + number, len(array) - 1, 2)))
        for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()

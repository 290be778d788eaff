# Pairs that can't be divided evenly are left out.
# loses: swaps safely, however many processes share the pairs
# says: Has every pair been compared
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        left, right = array[index], array[index + 1]
        if left > right:
            array[index], array[index + 1] = right, left


def bubble_pass(array, first, workers):
    pairs = range(first, len(array) - 1, 2)
    size = len(pairs) // workers
    children = [
        Process(target=compare, args=(array, pairs[number * size : (number + 1) * size]))
        for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()

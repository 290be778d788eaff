# Divides elements, and cuts pairs in two.
# loses: swaps safely, however many processes share the pairs
# says: Has every pair been compared
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        left, right = array[index], array[index + 1]
        if left > right:
            array[index], array[index + 1] = right, left


def bubble_pass(array, first, workers):
    bounds = [len(array) * number // workers for number in range(workers + 1)]
    children = [
        Process(target=compare, args=(array, range(max(first, bounds[number]), bounds[number + 1] - 1, 2)))
        for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()

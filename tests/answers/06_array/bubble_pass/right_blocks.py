# Each gets pairs that stand together.
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        left, right = array[index], array[index + 1]
        if left > right:
            array[index], array[index + 1] = right, left


def bubble_pass(array, first, workers):
    pairs = list(range(first, len(array) - 1, 2))
    bounds = [len(pairs) * number // workers for number in range(workers + 1)]
    children = [
        Process(target=compare, args=(array, pairs[bounds[number] : bounds[number + 1]]))
        for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()

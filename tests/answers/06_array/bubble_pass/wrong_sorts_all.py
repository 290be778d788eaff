# Sorts the whole array.
# loses: swaps each pair that is out of order, and changes nothing else
# loses: swaps safely, however many processes share the pairs
# says: Compare every second pair only
from multiprocessing import Process


def compare(array, pairs):
    if pairs:
        with array.get_lock():
            array[:] = sorted(array[:])


def bubble_pass(array, first, workers):
    pairs = range(first, len(array) - 1, 2)
    children = [Process(target=compare, args=(array, pairs[number::workers])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()

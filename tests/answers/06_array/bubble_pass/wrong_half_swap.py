# Loses the left element.
# loses: swaps each pair that is out of order, and changes nothing else
# loses: swaps safely, however many processes share the pairs
# says: a swap writes both elements
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        if array[index] > array[index + 1]:
            array[index] = array[index + 1]
            array[index + 1] = array[index]


def bubble_pass(array, first, workers):
    pairs = range(first, len(array) - 1, 2)
    children = [Process(target=compare, args=(array, pairs[number::workers])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()

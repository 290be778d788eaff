# Swaps in a slice, which is a copy.
# loses: swaps each pair that is out of order, and changes nothing else
# loses: swaps safely, however many processes share the pairs
# says: such as a slice array[2:5], is a copy
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        pair = array[index : index + 2]
        if pair[0] > pair[1]:
            pair[0], pair[1] = pair[1], pair[0]


def bubble_pass(array, first, workers):
    pairs = range(first, len(array) - 1, 2)
    children = [Process(target=compare, args=(array, pairs[number::workers])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()

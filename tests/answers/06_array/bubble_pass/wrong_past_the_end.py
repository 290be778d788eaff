# The last element has no partner.
# loses: swaps each pair that is out of order, and changes nothing else
# loses: as many processes as asked compare the pairs
# loses: swaps safely, however many processes share the pairs
# says: numbered from 0 to len(array) - 1
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        left, right = array[index], array[index + 1]
        if left > right:
            array[index], array[index + 1] = right, left


def bubble_pass(array, first, workers):
    pairs = range(first, len(array), 2)
    children = [Process(target=compare, args=(array, pairs[number::workers])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()

# A process for each pair.
# loses: as many processes as asked compare the pairs
# says: Start one for each
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        left, right = array[index], array[index + 1]
        if left > right:
            array[index], array[index + 1] = right, left


def bubble_pass(array, first, workers):
    children = [Process(target=compare, args=(array, [index])) for index in range(first, len(array) - 1, 2)]
    for child in children:
        child.start()
    for child in children:
        child.join()

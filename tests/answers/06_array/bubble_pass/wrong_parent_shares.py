# The parent writes while its child does.
# loses: as many processes as asked compare the pairs
# says: Start one for each
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        left, right = array[index], array[index + 1]
        if left > right:
            array[index], array[index + 1] = right, left


def bubble_pass(array, first, workers):
    pairs = range(first, len(array) - 1, 2)
    children = [Process(target=compare, args=(array, pairs[number::workers])) for number in range(1, workers)]
    for child in children:
        child.start()
    compare(array, pairs[0::workers])
    for child in children:
        child.join()

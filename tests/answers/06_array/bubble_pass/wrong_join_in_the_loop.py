# One after the other.
# loses: as many processes as asked compare the pairs
# says: join all in a second one
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        left, right = array[index], array[index + 1]
        if left > right:
            array[index], array[index + 1] = right, left


def bubble_pass(array, first, workers):
    pairs = range(first, len(array) - 1, 2)
    children = [Process(target=compare, args=(array, pairs[number::workers])) for number in range(workers)]
    for child in children:
        child.start()
        child.join()

# One does all the work.
# loses: as many processes as asked compare the pairs
# says: Divide the pairs among all children
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        left, right = array[index], array[index + 1]
        if left > right:
            array[index], array[index + 1] = right, left


def bubble_pass(array, first, workers):
    pairs = range(first, len(array) - 1, 2)
    shares = [pairs, *[[]] * (workers - 1)]
    children = [Process(target=compare, args=(array, share)) for share in shares]
    for child in children:
        child.start()
    for child in children:
        child.join()

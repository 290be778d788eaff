# Blocks of pairs // workers + 1: the first one has more.
from multiprocessing import Process


def order_pairs(array, indices):
    for index in indices:
        array[index : index + 2] = sorted(array[index : index + 2])


def bubble_pass(array, first, workers):
    indices = range(first, len(array) - 1, 2)
    size = len(indices) // workers + 1
    children = [
        Process(target=order_pairs, args=(array, indices[number * size : (number + 1) * size]))
        for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()

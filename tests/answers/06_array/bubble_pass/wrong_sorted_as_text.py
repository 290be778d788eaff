# Sorts the numbers as texts: 100 comes before 20.
# loses: swaps each pair that is out of order, and changes nothing else
# loses: swaps safely, however many processes share the pairs
# says: [-1, 0, 100, 20, 10, 9, -2147483648, 2147483647]
from multiprocessing import Process


def order_pairs(array, indices):
    for index in indices:
        array[index : index + 2] = sorted(array[index : index + 2], key=str)


def bubble_pass(array, first, workers):
    indices = range(first, len(array) - 1, 2)
    children = [
        Process(target=order_pairs, args=(array, indices[number::workers])) for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()

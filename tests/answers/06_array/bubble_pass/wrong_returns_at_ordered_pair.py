# Stops at the first pair that is in order.
# loses: swaps each pair that is out of order, and changes nothing else
# loses: swaps safely, however many processes share the pairs
# says: Has every pair been compared
from multiprocessing import Process


def order_pairs(array, indices):
    for index in indices:
        left, right = array[index], array[index + 1]
        if left <= right:
            return
        array[index], array[index + 1] = right, left


def bubble_pass(array, first, workers):
    indices = range(first, len(array) - 1, 2)
    children = [
        Process(target=order_pairs, args=(array, indices[number::workers])) for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()

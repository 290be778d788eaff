# Compares the numbers without their signs.
# loses: swaps each pair that is out of order, and changes nothing else
# loses: swaps safely, however many processes share the pairs
# says: and holds [2, 2, 1, -5
from multiprocessing import Process


def order_pairs(array, indices):
    for index in indices:
        array[index : index + 2] = sorted(array[index : index + 2], key=abs)


def bubble_pass(array, first, workers):
    indices = range(first, len(array) - 1, 2)
    children = [Process(target=order_pairs, args=(array, indices[k::workers])) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()

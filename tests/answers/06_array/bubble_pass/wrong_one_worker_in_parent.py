# Starts nobody if workers is 1.
# loses: as many processes as asked compare the pairs
# says: workers is 1, and 0 processes were started
from multiprocessing import Process


def order_pairs(array, indices):
    for index in indices:
        array[index : index + 2] = sorted(array[index : index + 2])


def bubble_pass(array, first, workers):
    indices = range(first, len(array) - 1, 2)
    if workers == 1:
        order_pairs(array, indices)
        return
    children = [
        Process(target=order_pairs, args=(array, indices[number::workers])) for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()

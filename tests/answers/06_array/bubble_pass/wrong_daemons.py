# Starts daemons, which end with their parent, and joins none.
# loses: swaps each pair that is out of order, and changes nothing else
# loses: swaps safely, however many processes share the pairs
# loses: has ended all processes when it returns
# says: Join every process that you start
from multiprocessing import Process


def order_pairs(array, indices):
    for index in indices:
        array[index : index + 2] = sorted(array[index : index + 2])


def bubble_pass(array, first, workers):
    indices = range(first, len(array) - 1, 2)
    for number in range(workers):
        Process(target=order_pairs, args=(array, indices[number::workers]), daemon=True).start()

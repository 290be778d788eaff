# Ends processes that take long, one of which holds the lock.
# loses: swaps each pair that is out of order, and changes nothing else
# loses: swaps safely, however many processes share the pairs
# loses: has ended all processes when it returns
# says: nobody gives it back then
import time
from multiprocessing import Process


def order_pairs(array, indices):
    with array.get_lock():
        for index in indices:
            array[index : index + 2] = sorted(array[index : index + 2])
        time.sleep(60)


def bubble_pass(array, first, workers):
    indices = range(first, len(array) - 1, 2)
    children = [Process(target=order_pairs, args=(array, indices[k::workers])) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join(1)
    for child in children:
        child.terminate()
        child.join()

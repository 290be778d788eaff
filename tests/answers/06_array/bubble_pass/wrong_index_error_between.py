# Compares the last element with nothing, while the lock is held.
# loses: swaps each pair that is out of order, and changes nothing else
# loses: as many processes as asked compare the pairs
# loses: swaps safely, however many processes share the pairs
# loses: has ended all processes when it returns
# says: ended with IndexError
# says: gives its lock back whatever happens inside it
from multiprocessing import Process


def order_pairs(array, indices):
    for index in indices:
        array.get_lock().acquire()
        if array[index] > array[index + 1]:
            array[index], array[index + 1] = array[index + 1], array[index]
        array.get_lock().release()


def bubble_pass(array, first, workers):
    indices = range(first, len(array), 2)
    children = [Process(target=order_pairs, args=(array, indices[k::workers])) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()

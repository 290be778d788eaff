# A pool: which worker gets a pair, and whether each gets one, is the pool's matter.
from multiprocessing import Pool


def begin(shared):
    global array
    array = shared


def order(index):
    array[index : index + 2] = sorted(array[index : index + 2])


def bubble_pass(shared, first, workers):
    with Pool(workers, initializer=begin, initargs=(shared,)) as pool:
        pool.map(order, range(first, len(shared) - 1, 2))

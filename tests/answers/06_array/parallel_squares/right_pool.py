# A pool whose workers get the array when they begin.
from multiprocessing import Array, Pool


def begin(shared):
    global array
    array = shared


def fill(index):
    array[index] = index * index


def parallel_squares(n, workers):
    shared = Array("i", n)
    with Pool(workers, initializer=begin, initargs=(shared,)) as pool:
        pool.map(fill, range(n))
        pool.close()
        pool.join()
    return shared[:]

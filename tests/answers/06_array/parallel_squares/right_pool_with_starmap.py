# A pool whose `with` block ends when the results are there.
from multiprocessing import Array, Pool


def begin(shared):
    global array
    array = shared


def fill_squares(start, stop):
    for index in range(start, stop):
        array[index] = index * index


def parallel_squares(n, workers):
    shared = Array("i", n)
    parts = [(n * k // workers, n * (k + 1) // workers) for k in range(workers)]
    with Pool(workers, begin, (shared,)) as pool:
        pool.starmap(fill_squares, parts, chunksize=1)
    return shared[:]

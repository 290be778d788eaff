# One promise for each share, and each is kept before the pool ends.
from multiprocessing import Array, Pool


def begin(shared):
    global counts
    counts = shared


def count_share(values):
    for value in values:
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    shared = Array("i", bins)
    with Pool(processes=workers, initializer=begin, initargs=(shared,)) as pool:
        results = [pool.apply_async(count_share, (values[k::workers],)) for k in range(workers)]
        for result in results:
            result.get()
    return list(shared)

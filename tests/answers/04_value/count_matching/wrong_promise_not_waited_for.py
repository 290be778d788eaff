# The `with` block of the pool ends before anybody has waited for the results.
# loses: waits for all processes before it reads the total
# says: the end of a pool's `with` block, end the workers at once
from functools import partial
from multiprocessing import Pool, Value


def begin(shared):
    global total
    total = shared


def count_share(needle, words):
    with total.get_lock():
        total.value += sum(needle in word for word in words)


def count_matching(words, needle, workers):
    shared = Value("i", 0)
    shares = [words[first::workers] for first in range(workers)]
    with Pool(workers, initializer=begin, initargs=(shared,)) as pool:
        pool.map_async(partial(count_share, needle), shares, chunksize=1)
    return shared.value

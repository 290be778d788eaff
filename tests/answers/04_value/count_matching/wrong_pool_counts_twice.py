# Counts each match twice, in a pool.
# loses: returns how many words match
# says: It counts too much
from functools import partial
from multiprocessing import Pool, Value


def begin(shared):
    global total
    total = shared


def count_share(needle, words):
    with total.get_lock():
        total.value += sum(2 * (needle in word) for word in words)


def count_matching(words, needle, workers):
    shared = Value("i", 0)
    shares = [words[first::workers] for first in range(workers)]
    with Pool(workers, initializer=begin, initargs=(shared,)) as pool:
        pool.map(partial(count_share, needle), shares, chunksize=1)
    return shared.value

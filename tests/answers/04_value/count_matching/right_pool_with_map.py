# A pool whose `with` block ends when the results are there, as in Python's documentation.
from multiprocessing import Pool, Value


def begin(shared):
    global total
    total = shared


def count_share(words_and_needle):
    words, needle = words_and_needle
    found = sum(needle in word for word in words)
    with total.get_lock():
        total.value += found


def count_matching(words, needle, workers):
    shared = Value("i", 0)
    shares = [(words[first::workers], needle) for first in range(workers)]
    with Pool(workers, initializer=begin, initargs=(shared,)) as pool:
        pool.map(count_share, shares)
    return shared.value

# Counts 100 values of each share.
# loses: returns how often each number occurs
# says: first in element 0
from multiprocessing import Array, Process


def count_share(values, counts):
    for value in values[:100]:
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [Process(target=count_share, args=(values[k::workers], counts)) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

# Blocks of values // workers + 1: the first one has more.
from collections import Counter
from multiprocessing import Array, Process


def count_share(values, counts):
    local = Counter(values)
    with counts.get_lock():
        for value, times in local.items():
            counts[value] += times


def histogram(values, bins, workers):
    counts = Array("i", bins)
    size = len(values) // workers + 1
    children = []
    for k in range(workers):
        children.append(Process(target=count_share, args=(values[k * size : (k + 1) * size], counts)))
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

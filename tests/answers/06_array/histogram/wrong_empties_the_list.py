# Takes the values out of the caller's list.
# loses: returns how often each number occurs
# says: a list that is passed belongs to the caller
from multiprocessing import Array, Process


def count_share(values, counts):
    for value in values:
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    shares = [[] for _ in range(workers)]
    while values:
        shares[len(values) % workers].append(values.pop())
    children = [Process(target=count_share, args=(share, counts)) for share in shares]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

# Each worker has a lock of its own, made by the parent.
# loses: loses no process's counts
# says: A lock keeps out only those who take the same one
from multiprocessing import Array, Lock, Process


def count_share(values, counts, lock):
    for value in values:
        with lock:
            counts[value] += 1


def histogram(values, bins, workers):
    counts, locks = Array("i", bins), [Lock() for _ in range(workers)]
    children = [Process(target=count_share, args=(values[k::workers], counts, locks[k])) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

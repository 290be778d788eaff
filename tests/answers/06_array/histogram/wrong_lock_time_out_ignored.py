# Adds without the lock if it didn't get it within a second.
# loses: loses no process's counts
# says: then you don't hold the lock
from multiprocessing import Array, Process


def count_share(values, counts):
    lock = counts.get_lock()
    for value in values:
        got = lock.acquire(timeout=1)
        counts[value] += 1
        if got:
            lock.release()


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [Process(target=count_share, args=(values[k::workers], counts)) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

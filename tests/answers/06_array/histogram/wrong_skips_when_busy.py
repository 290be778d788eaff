# Leaves a value out if the lock is not free in time.
# loses: returns how often each number occurs
# says: then you don't hold the lock
from multiprocessing import Array, Process


def count_share(values, counts):
    for value in values:
        if counts.get_lock().acquire(timeout=0.1):
            try:
                counts[value] += 1
            finally:
                counts.get_lock().release()


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [Process(target=count_share, args=(values[k::workers], counts)) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

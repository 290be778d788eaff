# No lock of its own, and a Lock apart.
from multiprocessing import Array, Lock, Process


def count(values, counts, lock):
    for value in values:
        lock.acquire()
        try:
            counts[value] += 1
        finally:
            lock.release()


def histogram(values, bins, workers):
    counts = Array("i", bins, lock=False)
    lock = Lock()
    children = [
        Process(target=count, args=(values[first::workers], counts, lock)) for first in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return list(counts)

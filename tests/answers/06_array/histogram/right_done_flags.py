# A second Array in which each process says that it is done.
from multiprocessing import Array, Process


def count_share(values, counts, done, number):
    for value in values:
        with counts.get_lock():
            counts[value] += 1
    done[number] = 1


def histogram(values, bins, workers):
    counts, done = Array("i", bins), Array("i", workers)
    children = [Process(target=count_share, args=(values[k::workers], counts, done, k)) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    if not all(done):
        raise RuntimeError("a process has failed")
    return counts[:]

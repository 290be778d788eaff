# Makes a list of the elements, one by one, before it joins.
# loses: waits for all processes before it reads
# says: only after the last join
from multiprocessing import Array, Process


def count(values, counts):
    for value in values:
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [
        Process(target=count, args=(values[worker::workers], counts)) for worker in range(workers)
    ]
    for child in children:
        child.start()
    found = list(counts)
    for child in children:
        child.join()
    return found

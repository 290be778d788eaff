# The parent does it all.
# loses: as many processes as asked count in one shared Array
# loses: loses no process's counts
# says: The parent did the work
from multiprocessing import Array, Process


def count(values, counts):
    for value in values:
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    count(values, counts)
    children = [Process(target=count, args=([], counts)) for _ in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

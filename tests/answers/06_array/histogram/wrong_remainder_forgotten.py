# What can't be divided evenly is left out.
# loses: returns how often each number occurs
# says: counts too little
from multiprocessing import Array, Process


def count(values, counts):
    for value in values:
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    size = len(values) // workers
    children = [
        Process(target=count, args=(values[number * size : (number + 1) * size], counts))
        for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

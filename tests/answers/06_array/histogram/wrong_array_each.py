# An Array for each process.
# loses: as many processes as asked count in one shared Array
# says: did not all write to the same Array
from multiprocessing import Array, Process


def count(values, counts):
    for value in values:
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    arrays = [Array("i", bins) for _ in range(workers)]
    children = [
        Process(target=count, args=(values[first::workers], arrays[first])) for first in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return [sum(array[number] for array in arrays) for number in range(bins)]

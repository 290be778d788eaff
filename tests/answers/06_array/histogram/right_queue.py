# The values come through a queue.
from multiprocessing import Array, Process, SimpleQueue


def count(queue, counts):
    while (value := queue.get()) is not None:
        with counts:
            counts[value] += 1


def histogram(values, bins, workers):
    counts, queue = Array("i", bins), SimpleQueue()
    children = [Process(target=count, args=(queue, counts)) for _ in range(workers)]
    for child in children:
        child.start()
    for value in [*values, *[None] * workers]:
        queue.put(value)
    for child in children:
        child.join()
    return counts[:]

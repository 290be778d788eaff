# Takes values from a queue, until it is empty: perhaps before the first has come.
# loses: returns how often each number occurs
# loses: as many processes as asked count in one shared Array
# loses: loses no process's counts
# loses: waits for all processes before it reads
# says: nothing there yet is not the end
from multiprocessing import Array, Process, Queue


def count_share(queue, counts):
    while not queue.empty():
        value = queue.get()
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    counts, queue = Array("i", bins), Queue()
    for value in values:
        queue.put(value)
    children = [Process(target=count_share, args=(queue, counts)) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

# Never gives the lock back.
# loses: returns how often each number occurs
# loses: as many processes as asked count in one shared Array
# loses: loses no process's counts
# loses: waits for all processes before it reads
# says: Give each lock back
from multiprocessing import Array, Process


def count(values, counts):
    counts.get_lock().acquire()
    for value in values:
        counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins)
    children = [Process(target=count, args=(values[first::workers], counts)) for first in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

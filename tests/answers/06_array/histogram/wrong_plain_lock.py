# A plain Lock for the Array, held around the element, which takes it too.
# loses: returns how often each number occurs
# loses: as many processes as asked count in one shared Array
# loses: loses no process's counts
# loses: waits for all processes before it reads
# says: Each read and write of a Value or an Array takes its lock as well
from multiprocessing import Array, Lock, Process


def count_share(values, counts):
    for value in values:
        with counts.get_lock():
            counts[value] += 1


def histogram(values, bins, workers):
    counts = Array("i", bins, lock=Lock())
    children = [Process(target=count_share, args=(values[k::workers], counts)) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

# Every second process takes two locks in the other order.
# loses: returns how often each number occurs
# loses: as many processes as asked count in one shared Array
# loses: loses no process's counts
# loses: waits for all processes before it reads
# says: in the same order everywhere
from multiprocessing import Array, Lock, Process


def count_share(values, counts, first, second):
    for value in values:
        with first, second:
            counts[value] += 1


def histogram(values, bins, workers):
    counts, other = Array("i", bins), Lock()
    locks = [counts.get_lock(), other]
    children = [Process(target=count_share, args=(values[k::workers], counts, locks[k % 2], locks[k % 2 - 1])) for k in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return counts[:]

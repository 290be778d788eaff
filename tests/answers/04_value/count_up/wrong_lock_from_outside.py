# Two locks: the one that all share, for the read, and one of its own for the write.
# loses: loses nothing while others count too
# says: A lock that a process makes itself
from multiprocessing import Lock


def count_up(counter, times):
    mine = Lock()
    for _ in range(times):
        with counter.get_lock():
            seen = counter.value
        with mine:
            counter.value = seen + 1

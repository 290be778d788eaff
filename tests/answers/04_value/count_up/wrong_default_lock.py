# A default argument is made anew in each process.
# loses: loses nothing while others count too
# says: A lock that a process makes itself
from multiprocessing import Lock


def count_up(counter, times, lock=Lock()):
    for _ in range(times):
        with lock:
            counter.value += 1

# A new lock each time round.
# loses: loses nothing while others count too
# says: A lock that a process makes itself
from multiprocessing import RLock


def count_up(counter, times):
    for _ in range(times):
        with RLock():
            counter.value = counter.value + 1

# A lock at module level is made anew in each process, if at all.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: lock
from multiprocessing import Lock

lock = Lock()


def count_up(counter, times):
    for _ in range(times):
        with lock:
            counter.value += 1

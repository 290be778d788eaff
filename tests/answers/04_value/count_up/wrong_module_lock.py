# A lock made at the top level, which no child knows.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: A Value brings one along, which get_lock() returns
from multiprocessing import Lock

LOCK = Lock()


def count_up(counter, times):
    for _ in range(times):
        with LOCK:
            counter.value += 1

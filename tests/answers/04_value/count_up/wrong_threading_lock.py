# A thread's lock is known to its own process alone.
# loses: loses nothing while others count too
# says: += on .value is a read and then a write
import threading


def count_up(counter, times):
    lock = threading.Lock()
    for _ in range(times):
        with lock:
            counter.value += 1

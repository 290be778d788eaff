# Leaves an addition out if somebody else holds the lock.
# loses: loses nothing while others count too
# says: then somebody else holds the lock, and the addition must not be left out
def count_up(counter, times):
    lock = counter.get_lock()
    for _ in range(times):
        if lock.acquire(False):
            try:
                counter.value += 1
            finally:
                lock.release()

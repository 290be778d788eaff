# Reads before it has the lock.
# loses: loses nothing while others count too
# says: Hold the lock from the read to the write
def count_up(counter, times):
    for _ in range(times):
        new = counter.value + 1
        with counter.get_lock():
            counter.value = new

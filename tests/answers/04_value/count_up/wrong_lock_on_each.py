# Takes the lock for the read, and again for the write.
# loses: loses nothing while others count too
# says: Hold the lock from the read to the write
def count_up(counter, times):
    for _ in range(times):
        with counter.get_lock():
            seen = counter.value
        with counter.get_lock():
            counter.value = seen + 1

# += without the lock.
# loses: loses nothing while others count too
# says: += on .value is a read and then a write
# says: wrote 1 over it
def count_up(counter, times):
    for _ in range(times):
        counter.value += 1

# Asks for the lock, does not look whether it got it, and gives back what it may not have.
# loses: loses nothing while others count too
# says: Release a lock only after you got it
def count_up(counter, times):
    for _ in range(times):
        counter.acquire(False)
        counter.value += 1
        counter.release()

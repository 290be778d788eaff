# Gives the lock back too early.
# loses: loses nothing while others count too
# says: Hold the lock from the read to the write
def count_up(counter, times):
    for _ in range(times):
        counter.acquire()
        seen = counter.value
        counter.release()
        counter.value = seen + 1

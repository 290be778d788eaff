# A Value has no attribute lock.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: its lock is get_lock()
def count_up(counter, times):
    for _ in range(times):
        with counter.lock:
            counter.value += 1

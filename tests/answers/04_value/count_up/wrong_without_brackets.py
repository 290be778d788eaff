# Forgets the brackets behind get_lock.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: with needs the lock itself
def count_up(counter, times):
    for _ in range(times):
        with counter.get_lock:
            counter.value += 1

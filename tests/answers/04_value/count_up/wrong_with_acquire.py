# with gets what acquire() returns.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: with takes the lock itself: give it the lock
def count_up(counter, times):
    for _ in range(times):
        with counter.get_lock().acquire():
            counter.value += 1

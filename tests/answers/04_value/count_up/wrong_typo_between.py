# A typing error while the lock is held.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: has no attribute 'vale'
# says: gives its lock back whatever happens inside it
def count_up(counter, times):
    for _ in range(times):
        counter.get_lock().acquire()
        counter.vale += 1
        counter.get_lock().release()

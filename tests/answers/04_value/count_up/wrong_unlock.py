# Methods that a lock hasn't got.
# loses: adds 1 to the counter as many times as asked
# loses: loses nothing while others count too
# says: A lock is taken with acquire() and given back with release()
def count_up(counter, times):
    lock = counter.get_lock()
    for _ in range(times):
        lock.lock()
        counter.value += 1
        lock.unlock()

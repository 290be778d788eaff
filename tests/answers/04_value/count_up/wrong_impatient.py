# Goes on without the lock after a while.
# loses: loses nothing while others count too
# says: may return False: then somebody else holds the lock
def count_up(counter, times):
    for _ in range(times):
        got = counter.get_lock().acquire(timeout=0.1)
        counter.value += 1
        if got:
            counter.get_lock().release()

# Tries, with a time-out, until it has the lock.
def count_up(counter, times):
    for _ in range(times):
        while not counter.get_lock().acquire(timeout=0.5):
            pass
        counter.get_lock().release() if add(counter) else None


def add(counter):
    counter.value += 1
    return True

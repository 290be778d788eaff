# Takes the lock once for the whole loop.
def count_up(counter, times):
    lock = counter.get_lock()
    with lock:
        for _ in range(times):
            counter.value += 1

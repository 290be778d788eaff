# Works on the object without the lock, inside the lock.
def count_up(counter, times):
    number, lock = counter.get_obj(), counter.get_lock()
    for _ in range(times):
        with lock:
            number.value += 1

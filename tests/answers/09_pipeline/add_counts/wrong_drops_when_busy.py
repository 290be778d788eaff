# Adds nothing when the lock is not there within five seconds.
# loses: loses nothing while others add too
# says: acquire() with block=False or a time-out may return False: then


def add_counts(counts, totals, done):
    if totals.get_lock().acquire(timeout=5):
        try:
            for number, count in enumerate(counts):
                totals[number] += count
            done.value += 1
        finally:
            totals.get_lock().release()

# loses: loses nothing while others add too
# says: Others may hold the lock for long


def add_counts(counts, totals, done):
    if not totals.get_lock().acquire(timeout=10):
        raise TimeoutError("totals are locked")
    try:
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1
    finally:
        totals.get_lock().release()

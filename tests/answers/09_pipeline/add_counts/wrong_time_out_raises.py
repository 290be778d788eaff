# loses: loses nothing while others add too
# says: then somebody else holds the lock, and you do not


def add_counts(counts, totals, done):
    if not totals.get_lock().acquire(timeout=10):
        raise TimeoutError("totals are locked")
    try:
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1
    finally:
        totals.get_lock().release()

# Adds after a second in any case, and releases a lock that it may not have.
# loses: loses nothing while others add too
# says: Release a lock only after you got it: acquire() returns False


def add_counts(counts, totals, done):
    totals.get_lock().acquire(timeout=1)
    for number, count in enumerate(counts):
        totals[number] += count
    done.value += 1
    totals.get_lock().release()

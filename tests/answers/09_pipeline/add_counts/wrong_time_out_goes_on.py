# loses: loses nothing while others add too
# says: did not get the totals' lock, and added nevertheless


def add_counts(counts, totals, done):
    got = totals.get_lock().acquire(timeout=5)
    for number, count in enumerate(counts):
        totals[number] += count
    done.value += 1
    if got:
        totals.get_lock().release()

# Reads before it has the lock.
# loses: loses nothing while others add too
# says: Hold the totals' lock, totals.get_lock(), in one `with` block


def add_counts(counts, totals, done):
    new = [total + count for total, count in zip(totals[:], counts, strict=True)]
    with totals.get_lock():
        totals[:] = new
        done.value += 1

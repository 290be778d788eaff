# No lock.
# loses: loses nothing while others add too
# loses: who holds the totals' lock sees all of a text, or nothing of it
# says: += is a read and then a write, and between them another process
# says: Hold the totals' lock, totals.get_lock(), in one `with` block


def add_counts(counts, totals, done):
    for number, count in enumerate(counts):
        totals[number] += count
    done.value += 1

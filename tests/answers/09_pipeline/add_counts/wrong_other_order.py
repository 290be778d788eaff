# Takes both locks, that of done first.
# loses: who holds the totals' lock sees all of a text, or nothing of it
# says: holds the lock of done and waits for the totals' lock; who
# says: Take the totals' lock first, and hold it around all of it; that


def add_counts(counts, totals, done):
    with done.get_lock(), totals.get_lock():
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1

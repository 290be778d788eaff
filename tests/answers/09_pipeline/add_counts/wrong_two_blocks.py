# done comes in a block of its own.
# loses: who holds the totals' lock sees all of a text, or nothing of it
# says: Hold the totals' lock, totals.get_lock(), in one `with` block


def add_counts(counts, totals, done):
    with totals.get_lock():
        for number, count in enumerate(counts):
            totals[number] += count
    with done.get_lock():
        done.value += 1

# One block around all.


def add_counts(counts, totals, done):
    with totals.get_lock():
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1

# Reads a slice, writes a slice.


def add_counts(counts, totals, done):
    with totals.get_lock():
        totals[:] = [total + count for total, count in zip(totals[:], counts, strict=True)]
        done.value += 1

# An Array can be used in with itself.


def add_counts(counts, totals, done):
    with totals:
        for number in range(len(counts)):
            totals[number] = totals[number] + counts[number]
        done.value += 1

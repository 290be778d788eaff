# Leaves out what is 0.


def add_counts(counts, totals, done):
    found = {number: count for number, count in enumerate(counts) if count}
    with totals.get_lock():
        for number, count in found.items():
            totals[number] += count
        done.value += 1

# loses: who holds the totals' lock sees all of a text, or nothing of it
# says: does not hold the totals' lock all the time


def add_counts(counts, totals, done):
    for start in range(0, max(1, len(counts)), 4):
        with totals.get_lock():
            for number, count in enumerate(counts[start:start + 4], start):
                totals[number] += count
            if start + 4 >= len(counts):
                done.value += 1

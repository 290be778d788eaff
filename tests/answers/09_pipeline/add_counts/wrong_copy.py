# Changes a copy.
# loses: adds each count to its total, and 1 to done
# loses: loses nothing while others add too
# loses: who holds the totals' lock sees all of a text, or nothing of it
# says: Nothing was written to the totals. totals[:] is a copy, a list:


def add_counts(counts, totals, done):
    with totals.get_lock():
        copy = totals[:]
        for number, count in enumerate(counts):
            copy[number] += count
        done.value += 1

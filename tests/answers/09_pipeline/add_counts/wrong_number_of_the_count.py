# Finds the number of a count by its value: of two equal ones, that is the first.
# loses: adds each count to its total, and 1 to done
# loses: loses nothing while others add too
# loses: who holds the totals' lock sees all of a text, or nothing of it
# says: Add counts[number] to totals[number], for each number, to what


def add_counts(counts, totals, done):
    with totals.get_lock():
        for count in counts:
            totals[counts.index(count)] += count
        done.value += 1
